using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words that mean something only to this slice, found by a lexicon of its own.</summary>
internal static class EventAsks
{
    private const string Audience = "audience";

    private static readonly Lexicon Words = Lexicon.Build(LexiconFile.Load(typeof(EventAsks).Assembly, "Events.asks.zh-CN.json"));

    /// <summary>Whether something is asked; value: more, next, remind, weather, audience.</summary>
    public static bool Says(Reading reading, string value) => Words.Find(reading.Normalized).Any(term => term.Kind == TermKinds.Ask && term.Value == value);

    /// <summary>The words that say for whom; value: a word of the audience as written in the files.</summary>
    public static IEnumerable<TermReading> Audiences(Reading reading) => Words.Find(reading.Normalized).Where(term => term.Kind == Audience);
}
