using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>The words residents use for events: their titles, and the slice's own word file.</summary>
internal static class EventLexicon
{
    /// <summary>The sort of terms that ask for events of any name; only this slice knows it.</summary>
    public const string General = "events.general";

    /// <summary>「都有啥」: nothing but the question what there is.</summary>
    public static bool IsAskAlone(Reading reading) =>
        reading.Terms.Any(term => term.Kind == General && term.Length >= reading.Normalized.Trim('?', '.', ',', '!', ' ').Length);

    /// <summary>The terms for a version of the events.</summary>
    public static IEnumerable<LexiconTerm> Terms(EventCatalog events)
    {
        return
        [
            .. events.All.Select(community => new LexiconTerm(CommunityCells.SpokenName(community.Title), TermKinds.Event, community.Id)),
            .. events.All.Select(community => community.Category).Distinct().Select(category => new LexiconTerm(category, TermKinds.EventCategory, category)),
            // The word file is written for the sample community; another community has other events.
            .. LexiconFile.Load(typeof(EventLexicon).Assembly, "CommunityBot.Dialogs.Events.lexicon.zh-CN.json").Where(term => term.Kind != TermKinds.Event || events.Find(term.Value) is not null),
        ];
    }
}
