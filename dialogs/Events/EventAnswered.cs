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
            EventDeed.Register => Draft(reading, context) is not null,
            EventDeed.CancelRegistration => wish.Choice <= context.Entries.Length || EventAsks.Says(reading, "all"),
            EventDeed.Change => wish.Choice <= context.Changes.Length || EventAsks.Says(reading, "all"),
            EventDeed.List => EventDeeds.ByWords(reading) is null && !reading.Says(TermKinds.Mark, "question") && reading.YesNo is null && reading.Normalized.Length > 1,
            _ => false,
        };
        return answers ? waits : null;
    }

    /// <summary>The places an answer takes: those proposed by a yes, those just given back by 「还是报上吧」; null for any other answer.</summary>
    public static RegistrationDraft? Draft(Reading reading, EventsContext context) =>
        EventAsks.Says(reading, "restore") ? context.GivenBack
        : reading.YesNo == true ? context.Proposal
        : null;
}
