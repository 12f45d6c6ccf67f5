using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words that mean something only to this slice, found by a lexicon of its own.</summary>
internal static class EventAsks
{
    /// <summary>How it was; value: an <see cref="EventRating"/>, or again, never.</summary>
    public const string Rating = "rating";

    /// <summary>How it was, in words that mean it only when it was asked; values as in <see cref="Rating"/>.</summary>
    public const string Opinion = "opinion";

    /// <summary>An answer to places offered; value: accept, decline.</summary>
    public const string Offer = "offer";

    /// <summary>Something to be put down for besides a place; value: the list as the files name it.</summary>
    public const string List = "list";

    /// <summary>What those in charge say of an occurrence; value: a <see cref="StaffAct"/>.</summary>
    public const string Act = "staffAct";

    /// <summary>The same in words that are that only from those in charge.</summary>
    public const string FirmAct = "staffActFirm";

    /// <summary>For whom a place is; value: how they are called when no name is given.</summary>
    public const string Relation = "relation";

    /// <summary>Of whom something is said; value: as in <see cref="Relation"/>.</summary>
    public const string Person = "person";

    /// <summary>The same for children.</summary>
    public const string Child = "child";

    /// <summary>How many come; value: the number.</summary>
    public const string Party = "party";

    /// <summary>What stands after a family name in a form of address.</summary>
    public const string Title = "title";

    /// <summary>What may stand beside a day that goes on with what was spoken of.</summary>
    public const string Filler = "filler";

    /// <summary>A kind of event, said of those just told; value: the kind as the files write it.</summary>
    public const string Category = "category";

    /// <summary>A place events are held at, as the slice's words name it; value: its id.</summary>
    public const string Venue = "venue";

    /// <summary>A family name.</summary>
    public const string Surname = "surname";

    private const string Audience = "audience";

    // What changes who is put down for what.
    private static readonly string[] Deeds = ["register", "addPerson", "fewer", "swap", "cancel", "otherPerson"];

    // What is learnt to be asked, as the word file calls it.
    private static readonly Dictionary<string, string> Acts = new()
    {
        ["time"] = "lasts",
        ["place"] = "meet",
        ["bring"] = "carry",
        ["howTo"] = "howTo",
        ["price"] = "fee",
        ["weather"] = "weather",
        ["pattern"] = "pattern",
        ["waitMeans"] = "waitMeans",
        ["why"] = "why",
        ["who"] = "who",
        ["audience"] = Audience,
        ["open"] = "open",
        // 「教点啥」 of a class: programmes are written of shows alone.
        ["programme"] = "open",
        ["remind"] = "remind",
        ["next"] = "next",
        ["another"] = "another",
        ["addPerson"] = "add",
        ["fewer"] = "oneOf",
        ["swap"] = "switch",
        ["cancel"] = "cannotCome",
    };

    private const int ShortestCall = 3;
    private const int LongestCall = 8;

    // One utterance is asked about many things in a row, each time by the same thread or soon after.
    [ThreadStatic]
    private static (Reading? Of, IReadOnlyList<TermReading> Terms) _last;

    /// <summary>Commands of this slice, as a route lists them.</summary>
    public const string CommandFile = "Events.commands.zh-CN.json";

    private static readonly IReadOnlyList<LexiconTerm> CommandTerms = LexiconFile.Load(typeof(EventAsks).Assembly, CommandFile);

    private static readonly Lexicon Words = Lexicon.Build([.. LexiconFile.Load(typeof(EventAsks).Assembly, "Events.asks.zh-CN.json"), .. CommandTerms.Select(AsAsked)]);

    /// <summary>The names of the slice's commands.</summary>
    public static string[] Commands { get; } = [.. CommandTerms.Select(term => term.Value).Distinct()];

    /// <summary>Whether something is asked; value: one of the asks of the word file.</summary>
    public static bool Says(Reading reading, string value) =>
        Found(reading).Any(term => term.Kind == TermKinds.Ask && term.Value == value) || (Done(reading) is { } act && Acts.GetValueOrDefault(act) == value);

    /// <summary>
    /// What the words do to the event just spoken of where no word of the file says it, by the name of a file of
    /// tests/Training/acts/events; null for nothing.
    /// </summary>
    public static string? Done(Reading reading) =>
        reading.ActOn(DialogueActModels.Events) is { } act && (Deeds.Contains(act) ? reading.Act!.IsCertain : !reading.NamesMoment) && !Of(reading, TermKinds.Ask).Any()
        // 「俩人」 is how many in all.
        && !(act == "addPerson" && Has(reading, Party)) ? act : null;

    /// <summary>Whether a trade is asked for that comes round on a day of its own: 「磨刀的啥时候来」.</summary>
    public static bool IsOfTradeThatComes(Reading reading) => Has(reading, "mobile") && (Says(reading, "comes") || (Says(reading, "when") && Has(reading, "arrives")));

    /// <summary>Whether any word of a kind was said.</summary>
    public static bool Has(Reading reading, string kind) => Of(reading, kind).Any();

    // events.rating.Good: a term of the kind rating with the value Good.
    private static LexiconTerm AsAsked(LexiconTerm command) => command.Value.Split('.') switch
    {
        [_, var kind, var value] => new LexiconTerm(command.Text, kind, value),
        [.., var kind] => new LexiconTerm(command.Text, kind, kind),
        [] => command,
    };

    /// <summary>The words of a kind, in order.</summary>
    public static IEnumerable<TermReading> Of(Reading reading, string kind) => Found(reading).Where(term => term.Kind == kind);

    /// <summary>The words that say how many come; 「就我爸」 says no 「就我」.</summary>
    public static TermReading[] Parties(Reading reading)
    {
        var persons = Of(reading, Person).ToArray();
        return [.. Of(reading, Party).Where(party => !Array.Exists(persons, person =>
            person.Start < party.Start + party.Length && person.Start + person.Length > party.Start + party.Length))];
    }

    /// <summary>Whether something is asked and nothing is said besides but 「那…呢」.</summary>
    public static bool IsNothingElse(Reading reading)
    {
        var said = new TextMask(reading.Normalized);
        said.Cover(Found(reading).Where(term => term.Kind is TermKinds.Ask or Filler).Select(term => (term.Start, term.Length)));
        return reading.Heard is null && !EventDetail.Asked(reading).IsEmpty && !said.Text.Any(char.IsLetter);
    }

    /// <summary>Whether somebody wants to be told and says nothing else: 「下次叫我」.</summary>
    public static bool BeginsWithCall(Reading reading) => reading.Normalized.Length <= LongestCall && Of(reading, TermKinds.Ask).Any(term => term is { Value: "callMe", Start: 0, Length: >= ShortestCall });

    /// <summary>Where in the words something is asked.</summary>
    public static IReadOnlyList<(int Start, int Length)> Spans(Reading reading) => [.. Of(reading, TermKinds.Ask).Select(term => (term.Start, term.Length))];

    /// <summary>The words that say for whom; value: a word of the audience as written in the files.</summary>
    public static IEnumerable<TermReading> Audiences(Reading reading) => Of(reading, Audience);

    private static IReadOnlyList<TermReading> Found(Reading reading)
    {
        if (!ReferenceEquals(_last.Of, reading))
        {
            // 「照常走」 is no 早餐: what this slice asks for is taken as it was said, never by its sound.
            _last = (reading, Words.Find(reading.Said));
        }

        return _last.Terms;
    }
}
