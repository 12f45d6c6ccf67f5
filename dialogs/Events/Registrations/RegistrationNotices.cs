using System.Collections.Immutable;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;

namespace CommunityBot.Dialogs.Events;

/// <summary>What residents are told of their registrations without asking. Pure: the keys make each message itself.</summary>
internal static class RegistrationNotices
{
    /// <summary>What 别提醒了 refuses.</summary>
    public const string ReminderTopic = "events.reminders";

    /// <summary>Offers, cancellations and moves: what somebody who registered has to know.</summary>
    public const string NewsTopic = "events.news";

    /// <summary>The question how it was.</summary>
    public const string FeedbackTopic = "events.feedback";

    /// <summary>Places became free for whoever waited.</summary>
    public static OutboundMessage Offer(Registration entry, Occurrence occurrence, DateTimeOffset now) => new()
    {
        Key = Key(entry, occurrence, "offer"),
        To = entry.Resident,
        Text = RegistrationText.Offer(occurrence, entry, now),
        Buttons = [new MessageButton(RegistrationText.AcceptLabel, RegistrationText.AcceptSays), new MessageButton(RegistrationText.DeclineLabel, RegistrationText.DeclineSays)],
        SendAt = now,
        Expires = entry.OfferEnds,
        Topic = NewsTopic,
    };

    /// <summary>An offer has passed.</summary>
    public static OutboundMessage Lapsed(Registration entry, Occurrence occurrence, DateTimeOffset now) => new()
    {
        Key = Key(entry, occurrence, "lapsed"),
        To = entry.Resident,
        Text = RegistrationText.Lapsed(occurrence),
        SendAt = now,
        Expires = new DateTimeOffset(occurrence.Start, now.Offset),
        Topic = NewsTopic,
    };

    /// <summary>Somebody in charge called the occurrence off, moved it, or has it held after all.</summary>
    public static OutboundMessage Changed(Registration entry, Occurrence occurrence, string text, Turn turn) => new()
    {
        Key = Key(entry, occurrence, $"changed:{turn.Push}"),
        To = entry.Resident,
        Text = text,
        SendAt = turn.Now,
        Expires = new DateTimeOffset(occurrence.End, turn.Now.Offset),
        // Whoever is about to leave home has to know at any hour.
        Urgency = MessageUrgency.Urgent,
        Topic = NewsTopic,
    };

    /// <summary>The evening before, shortly before, and the question afterwards.</summary>
    public static ImmutableArray<OutboundMessage> Reminders(Registration entry, Occurrence occurrence, TimeSpan offset, EventOptions options)
    {
        var start = new DateTimeOffset(occurrence.Start, offset);
        var evening = new DateTimeOffset(options.EveningBefore(occurrence.Start), offset);
        return
        [
            Reminder(entry, occurrence, "evening", evening, start),
            Reminder(entry, occurrence, "soon", start - options.RemindBefore, start),
            .. entry.State == RegistrationState.Following ? Opening(entry, occurrence, offset) : (OutboundMessage[])[Feedback(entry, occurrence, start + occurrence.Event.Duration + options.AskAfter)],
        ];
    }

    // Whoever asked to be reminded of what one cannot yet register for wants to be among the first.
    private static OutboundMessage[] Opening(Registration entry, Occurrence occurrence, TimeSpan offset) =>
        occurrence.Event is { Registration: RegistrationKind.Needed or RegistrationKind.Possible, OpensBefore: not null } && RegistrationTerms.Of(occurrence) is var terms
            ?
            [
                new()
                {
                    Key = Key(entry, occurrence, "opens"),
                    To = entry.Resident,
                    Text = ReminderText.Opens(occurrence),
                    SendAt = new DateTimeOffset(terms.Opens, offset),
                    Expires = new DateTimeOffset(terms.Closes, offset),
                    Topic = ReminderTopic,
                },
            ]
            : [];

    private static OutboundMessage Reminder(Registration entry, Occurrence occurrence, string which, DateTimeOffset at, DateTimeOffset start) => new()
    {
        Key = Key(entry, occurrence, which),
        To = entry.Resident,
        Text = ReminderText.Reminder(occurrence, entry, DateOnly.FromDateTime(at.DateTime)),
        SendAt = at,
        Expires = start,
        Topic = ReminderTopic,
    };

    private static OutboundMessage Feedback(Registration entry, Occurrence occurrence, DateTimeOffset at) => new()
    {
        Key = Key(entry, occurrence, "feedback"),
        To = entry.Resident,
        Text = RegistrationText.AskRating(occurrence),
        Buttons = RegistrationText.RatingButtons(),
        SendAt = at,
        Expires = at.AddDays(2),
        Topic = FeedbackTopic,
    };

    private static string Key(Registration entry, Occurrence occurrence, string which) => $"events:{occurrence.Id}:{entry.Number}:{which}";
}
