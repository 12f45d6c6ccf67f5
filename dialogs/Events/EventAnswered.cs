using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Whether an utterance answers what was left open, so that the question need hold nobody up.</summary>
internal static class EventAnswered
{
    private const int LongestChoice = 12;
    private const int LongestCourtesy = 6;
    private const int LongestMore = 14;

    /// <summary>The deed it goes on with; null when it answers nothing.</summary>
    public static EventDeed? Waiting(Reading reading, EventsContext context, DateTime now, EventCatalog events)
    {
        if (context.IsFresh(now) && (IsMoreOfList(reading, context) || (context is { Waits: null, List: not null } && EventAsks.Says(reading, "add"))))
        {
            // 「再加一个快板」 after one was put down.
            return EventDeed.List;
        }

        if (context.Waits is not { } waits || !context.IsFresh(now))
        {
            return null;
        }

        var wish = EventWish.Read(reading);
        var answers = waits switch
        {
            EventDeed.Register => Draft(reading, context) is not null,
            EventDeed.CancelRegistration => wish.Choice <= context.Entries.Length || (context.Entries.Length == 1 && (reading.YesNo == true || PartyReading.IsNameAlone(reading))) || EventAsks.Says(reading, "all"),
            EventDeed.Change => Choice(reading, context, events) <= context.Changes.Length || EventAsks.Says(reading, "all") || (context.Changes.Length == 1 && reading.YesNo == true),
            EventDeed.Remind => reading.YesNo == true,
            EventDeed.List => EventDeeds.IsStop(reading) || IsContent(reading),
            _ => false,
        };
        return answers ? waits : null;
    }

    /// <summary>Whether more is told of what was just put down: 「五个人」 「需要伴奏」 「改成快板」, or that nothing comes of it.</summary>
    public static bool IsMoreOfList(Reading reading, EventsContext context) =>
        context is { Waits: null, List: not null } && reading.Normalized.Length <= LongestMore && !EventAsks.Says(reading, "add") && !reading.Says(TermKinds.Mark, "question")
        && (EventAsks.Says(reading, "listMore") || EventAsks.Says(reading, "listInstead") || EventAsks.Says(reading, "stop") || PartyReading.IsNameAlone(reading)
            || (reading.Numbers is [var number] && !reading.Says(TermKinds.Event) && !reading.Says(TermKinds.Frame, IntentNames.EventsRegister) && RegistrationText.PeopleUnits.Any(unit => number.Text.EndsWith(unit, StringComparison.Ordinal))));

    // 「要不要钱」 「谢谢」 are nothing to be put down.
    private static bool IsContent(Reading reading) =>
        (EventDeeds.ByWords(reading) is null || (EventDeeds.ByWords(reading) == EventDeed.List && reading.Numbers.Count > 0)) && !reading.Says(TermKinds.Mark, "question") && reading.YesNo is null && reading.Normalized.Length > 1
        && EventDetail.Asked(reading).All(detail => detail is EventDetailKind.Other or EventDetailKind.Programme)
        && !(reading.Normalized.Length <= LongestCourtesy && reading.Terms.Any(term => term.Kind == TermKinds.Frame && term.Value is IntentNames.Thanks or IntentNames.Bye or IntentNames.Greeting or IntentNames.Help or IntentNames.Handover));

    /// <summary>Which line of those told is meant, from 1: by its number, or by the one place or event that is named.</summary>
    public static int? Choice(Reading reading, EventsContext context, EventCatalog events)
    {
        var wish = EventWish.Read(reading);
        var venues = reading.Terms.Where(term => term.Kind == TermKinds.Place).Select(term => term.Value).ToHashSet();
        var lines = Enumerable.Range(0, context.Told.Length)
            .Where(line => events.Find(context.Told[line].Event) is { } community && (venues.Contains(community.Venue.Id) || (wish.Topic.IsNamed && wish.Topic.Means(community)))).ToArray();
        return wish.Choice ?? (wish.Time is null && reading.Normalized.Length <= LongestChoice && lines is [var only] ? only + 1 : null);
    }

    /// <summary>The places an answer takes: those proposed by a yes, those just given back by 「还是报上吧」; null for any other answer.</summary>
    public static RegistrationDraft? Draft(Reading reading, EventsContext context) =>
        EventAsks.Says(reading, "restore") ? context.GivenBack
        : reading.YesNo == true ? context.Proposal
        // 「那下周四的吧」 after 「要不要报12月10日那场」.
        : context.Proposal is { } proposed && EventWish.Read(reading) is { IsBareTime: true, Time: { TimeOfDayOnly: false } day } && !EventVocabulary.EndsWithAndThis(reading.Normalized) && !reading.Says(TermKinds.Mark, "question")
            ? proposed with { Planned = null, From = day.Start, To = day.End ?? day.Start.AddDays(1) }
        : null;
}
