using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>「今晚还有人走路锻炼不」 「体育公园那边礼拜几走」: a group is meant by what it does, whatever it is called.</summary>
internal static class GroupVerb
{
    private const string Kind = "does";

    /// <summary>The events that may be meant; none where no group is asked for.</summary>
    public static ImmutableArray<string> Events(Reading reading)
    {
        // 「电表这两天咋不走了」 tells of a meter.
        if (EventVocabulary.GroupAsked(reading.Said) is not var (verb, at) || reading.Says(TermKinds.Fault) || reading.Terms.Any(term => term.Kind == TermKinds.FaultObject && term.Start < at))
        {
            return [];
        }

        return [.. EventAsks.Of(reading, Kind).Where(term => term.Text == verb).Select(term => term.Value).Distinct()];
    }

    /// <summary>Whether a group is asked for that no other word names.</summary>
    public static bool IsAsked(Reading reading) => (reading.Times.Count > 0 || reading.Says(TermKinds.Place)) && !Events(reading).IsEmpty;

    /// <summary>Whether it is asked on which days: 「礼拜几走」.</summary>
    public static bool AsksDays(Reading reading) => reading.Times.Count == 0 && EventAsks.Says(reading, "weekday") && !Events(reading).IsEmpty;
}
