using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>「元旦有啥活动」: what a feast is celebrated with is held a day or two before it, and is told first.</summary>
internal static class FestiveDay
{
    private static readonly TimeSpan Around = TimeSpan.FromDays(14);

    /// <summary>Whether the title of an event has the name of a day that is said in it: 「元旦那天」 of 「庆元旦·迎新春」.</summary>
    public static bool IsNamed(CommunityEvent community, Reading reading) => reading.Times.Any(time =>
        Enumerable.Range(0, Math.Max(0, time.Text.Length - 1)).Select(at => time.Text.Substring(at, 2)).Any(pair => pair.All(letter => char.IsLetter(letter)) && community.Title.Contains(pair, StringComparison.Ordinal)));

    /// <summary>One line for each event that has the feast's name in its title and is held near it, but not in the time asked for.</summary>
    public static IEnumerable<string> Beside(EventQuestion question, EventSituation situation) =>
        question is not { Topic.IsEverything: true, To: { } to, Skip: 0 } || to - question.From > Around ? []
        : situation.Events.All.Where(community => IsNamed(community, situation.Reading))
            .Select(community => situation.Events.Next(community, situation.Now)).OfType<Occurrence>()
            .Where(next => (next.Start < question.From || next.Start >= to) && (next.Start - question.From).Duration() <= Around)
            .Select(next => EventsText.Next(next.Event.ShortTitle, EventsText.Day(next.Date, question.Today) + EventsText.Clock(next.Start), next.Event.Venue.ShortName));
}
