using System.Diagnostics;
using System.Text.Json;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The window for people: reads utterances line by line, plain or as JSON, and shows how each is understood. A JSON
/// line is <c>{"id":"1","text":"…","reference":"2026-11-27T19:52:00+08:00","dialog":null}</c>, where <c>"dialog":{"matter":"repairs"}</c> says what was spoken of before; one that cannot be read
/// is answered by its id and an <c>error</c>, and the next line is read.
/// </summary>
public sealed class UnderstandCommand(UtteranceReader reader, Vocabulary vocabulary, DialogueActModels acts, CommunityCatalog catalog, TimeProvider clock)
{
    // As many readings as make the figures steady, and no more than nobody notices.
    private const int WarmUps = 60;

    /// <summary>Reads to the end of the input.</summary>
    /// <param name="input">Utterances, one a line.</param>
    /// <param name="output">One JSON object a line, or the same for the eye.</param>
    /// <param name="readable">Whether a person looks on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task RunAsync(TextReader input, TextWriter output, bool readable, CancellationToken cancellationToken = default)
    {
        WarmUp();
        var number = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteAsync((Answer(line, ++number, readable) + "\n").AsMemory(), cancellationToken);
                await output.FlushAsync(cancellationToken);
            }
        }
    }

    private string Answer(string line, int number, bool readable)
    {
        if (!UnderstandQuestion.TryParse(line, number, clock, out var question, out var error))
        {
            return readable ? $"{error.Id}  ? {error.Error}" : JsonSerializer.Serialize(error, UnderstandAnswer.Json);
        }

        var context = new ReadingContext(question.Reference, vocabulary.Current, question.Expecting);
        var started = Stopwatch.GetTimestamp();
        var reading = reader.Read(question.Text, context);
        reading = question.Matter is { } matter ? reading with { Act = acts.Read(matter, reading) } : reading;
        var urgency = catalog.Get<FaultUrgencies>().Of(reading);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var answer = UnderstandAnswer.Of(question.Id, reading, urgency, elapsed);
        return readable ? answer.ToReadable() : JsonSerializer.Serialize(answer, UnderstandAnswer.Json);
    }

    // The first readings of a process pay for what all share; they would tell nothing of the first utterances.
    private void WarmUp()
    {
        var context = new ReadingContext(clock.GetLocalNow(), vocabulary.Current);
        foreach (var terms in vocabulary.Current.Terms.Take(WarmUps * 3).Chunk(3))
        {
            reader.Read(string.Join(',', terms.Select(term => term.Text)), context);
        }
    }
}
