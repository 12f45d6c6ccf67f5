using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words of reminders: what they say, and what is promised of them.</summary>
internal static class ReminderText
{
    private static readonly Wording Words = new(typeof(ReminderText));

    public static string Unreminded => Words[nameof(Unreminded)];

    public static string RemindersBack => Words[nameof(RemindersBack)];

    public static string WhatToRemind => Words[nameof(WhatToRemind)];

    /// <summary>When whoever has just registered will hear of it again, as far as there is time for that, and how to give the places back.</summary>
    public static string Reminded(Occurrence occurrence, DateTime now, EventOptions options) =>
        (now < options.EveningBefore(occurrence.Start) ? Words["RemindedInTheEvening"]
            : now < occurrence.Start - options.RemindBefore ? Words.Format("RemindedSoon", (int)options.RemindBefore.TotalHours)
            : "") + Words["HowToCancel"];

    public static string Reminder(Occurrence occurrence, Registration entry, DateOnly at)
    {
        var bring = occurrence.Event.Bring.IsEmpty ? "" : Words.Format("ReminderBring", EventsText.Join(occurrence.Event.Bring));
        return Words.Format(nameof(Reminder), EventsText.Day(occurrence.Date, at), EventsText.Clock(occurrence.Start), RegistrationText.For(entry), occurrence.Event.ShortTitle, occurrence.Event.Venue.ShortName, bring);
    }

    public static string WillRemind(Occurrence occurrence, EventOptions options, DateOnly today) => Words.Format(
        nameof(WillRemind), occurrence.Event.ShortTitle, EventsText.Day(occurrence.Date, today) + EventsText.Clock(occurrence.Start), options.RemindInTheEveningAt.ToString("HH:mm", CultureInfo.InvariantCulture), (int)options.RemindBefore.TotalHours);

    /// <summary>That every occurrence is asked for by itself.</summary>
    public static string OnlyOnce => Words[nameof(OnlyOnce)];

    /// <summary>When places may be taken, for whoever has to wait for that.</summary>
    public static string WillTellOpening(DateTime opens, DateOnly today) => Words.Format(nameof(WillTellOpening), EventsText.Day(DateOnly.FromDateTime(opens), today) + EventsText.Clock(opens));

    /// <summary>Places may be taken from now on.</summary>
    public static string Opens(Occurrence occurrence) => Words.Format(nameof(Opens), occurrence.Event.ShortTitle, EventsText.PlainDay(occurrence.Date) + EventsText.Clock(occurrence.Start));

    public static string WillTell(CommunityEvent community, bool already) => Words.Format(already ? "TellsAlready" : nameof(WillTell), community.ShortTitle);

    public static string Dated(Occurrence occurrence) => Words.Format(
        nameof(Dated), occurrence.Event.ShortTitle, EventsText.PlainDay(occurrence.Date), EventsText.Clock(occurrence.Start), occurrence.Event.Venue.ShortName, EventsText.Sentence(EventsText.Registration(occurrence.Event.Registration)));
}
