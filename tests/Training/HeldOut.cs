using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>What the whole pipeline makes of the cases in tests/Understanding/cases/, which no model is trained from.</summary>
internal sealed class HeldOut
{
    /// <summary>When all is read. Any evening will do: sentences are judged by the kind of time they name, not by its date.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    /// <summary>A wish is taken from this score on.</summary>
    public const double Taken = 0.5;

    public List<WishAnswer> Wishes { get; } = [];

    public List<(string Meant, string? Taken)> Faults { get; } = [];

    public List<(string Meant, string? Taken)> Trades { get; } = [];

    public List<(string Meant, string? Taken)> Emergencies { get; } = [];

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Misses { get; } = [];

    public static HeldOut Of(TrainingFiles files, UtteranceReader reader, Lexicon lexicon)
    {
        var held = new HeldOut();
        var slots = files.Slots();
        var trained = files.Lines("utterances").SelectMany((line, index) => Patterns.Expand(line.Pattern, index + 1, slots)).ToHashSet(StringComparer.Ordinal);
        var context = new ReadingContext(Now, lexicon);
        foreach (var cells in files.Cases("wishes.tsv").Where(cells => !trained.Contains(cells[2])))
        {
            held.Add(new WishAnswer(cells[0], cells[1], cells[2], reader.Read(cells[2], context)));
        }

        held.Add("fault", held.Faults, Kept(files, "faults"), text => reader.Read(text, context), reading => reading.Fault);
        held.Add("trade", held.Trades, Kept(files, "trades"), text => reader.Read(text, context), reading => reading.PlaceCategory);
        held.Add("emergency", held.Emergencies, Kept(files, "emergencies"), text => reader.Read(text, context), reading => reading.Emergency ?? "-");
        return held;
    }

    // A bare word for a trade is a word, whoever writes it down: such cases count for nothing.
    private static string[][] Kept(TrainingFiles files, string name)
    {
        var trained = files.Lines(name).Select(line => line.Pattern).ToHashSet(StringComparer.Ordinal);
        return [.. files.Cases(name + ".tsv").Where(cells => !trained.Contains(cells[1]))];
    }

    private void Add(WishAnswer answer)
    {
        Wishes.Add(answer);
        if (!answer.Right)
        {
            Misses.Add($"{answer.Meant}\t{answer.Kind}\t{string.Join(' ', answer.Reading.Intents.Select(intent => FormattableString.Invariant($"{intent.Name} {intent.Score:0.00}")))}\t{answer.Text}\t{answer.Reading.Heard}");
        }
    }

    private void Add(string name, List<(string, string?)> answers, string[][] cases, Func<string, Reading> read, Func<Reading, string?> category)
    {
        foreach (var cells in cases)
        {
            var reading = read(cells[1]);
            answers.Add((cells[0], category(reading)));
            if (category(reading) != cells[0])
            {
                Misses.Add($"{name}\t{cells[0]}\t{category(reading)}\t{reading.Intent.Name}\t{cells[1]}\t{reading.Heard}");
            }
        }
    }
}
