using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>What people say of skills and free time (words.zh-CN.json); too few to need more than looking for them.</summary>
internal static class VolunteerWords
{
    private static readonly LexiconTerm[] Terms = [.. LexiconFile.Load(typeof(VolunteerWords).Assembly, "Volunteering.words.zh-CN.json")];

    /// <summary>The skills in a text, by their names in the files.</summary>
    public static ImmutableArray<string> Skills(string text) => [.. Said("skill", text)];

    /// <summary>The free times in a text.</summary>
    public static FreeTimes Free(string text) =>
        Said("free", text).Aggregate(FreeTimes.Any, (free, said) => free | Enum.Parse<FreeTimes>(said));

    private static IEnumerable<string> Said(string kind, string text) =>
        Terms.Where(term => term.Kind == kind && text.Contains(term.Text, StringComparison.OrdinalIgnoreCase)).Select(term => term.Value).Distinct();
}
