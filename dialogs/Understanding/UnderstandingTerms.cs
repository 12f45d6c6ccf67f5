using System.Reflection;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The words that belong to no slice: frames, marks, asking words, the tellings of emergencies.</summary>
internal static class UnderstandingTerms
{
    private static readonly Assembly Here = typeof(UnderstandingTerms).Assembly;

    public static LexiconSource General { get; } = new(_ => [.. Load("Understanding.lexicon.zh-CN.json"), .. Load("Understanding.urgency.zh-CN.json")]);

    public static LexiconSource Emergencies { get; } = new(catalog => [.. Load("Understanding.emergency.zh-CN.json"), .. catalog.Get<EmergencyCatalog>().Terms()]);

    private static IReadOnlyList<LexiconTerm> Load(string file) => LexiconFile.Load(Here, file);
}
