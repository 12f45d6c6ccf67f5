using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Whether an utterance answers what was left open, so that the question need hold nobody up.</summary>
internal static class EventAnswered
{
    /// <summary>The deed it goes on with; null when it answers nothing.</summary>
    public static EventDeed? Waiting(Reading reading, EventsContext context, DateTime now)
    {
        if (context.Waits is not { } waits || !context.IsFresh(now))
        {
            return null;
        }

        var wish = EventWish.Read(reading);
        var answers = waits switch
        {
            EventDeed.Register => reading.YesNo == true,
            EventDeed.CancelRegistration => wish.Choice <= context.Entries.Length || EventAsks.Says(reading, "all"),
            EventDeed.Change => wish.Choice <= context.Changes.Length || EventAsks.Says(reading, "all"),
            EventDeed.List => EventDeeds.ByWords(reading) is null && !reading.Says(TermKinds.Mark, "question") && reading.YesNo is null && reading.Normalized.Length > 1,
            _ => false,
        };
        return answers ? waits : null;
    }
}
