using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>What residents hear of one detail of one occurrence. What nobody wrote down is not guessed.</summary>
internal static class EventDetails
{
    public static string Say(EventDetailKind detail, Occurrence occurrence, EventSituation situation)
    {
        var community = occurrence.Event;
        var title = community.ShortTitle;
        return detail switch
        {
            EventDetailKind.Whole or EventDetailKind.Time when !occurrence.IsHeld =>
                EventAnswers.Stop([new StoppedOccurrence(occurrence, situation.Events.Next(community, occurrence.End > situation.Now ? occurrence.End : situation.Now))], DateOnly.FromDateTime(situation.Now)),
            EventDetailKind.Whole => Whole(occurrence, situation),
            EventDetailKind.Bring => community.Bring.IsEmpty ? EventsText.BringNothing(title) : EventsText.Bring(title, EventsText.Join(community.Bring)),
            EventDetailKind.Place => Place(community, EventAsks.Says(situation.Reading, "access")),
            EventDetailKind.Registration => Registration(community),
            EventDetailKind.Price => AskOffice(EventsText.PriceUnknown(title), situation.Office),
            EventDetailKind.Reason => AskOffice(EventsText.ReasonUnknown(title), situation.Office),
            EventDetailKind.Who => AskOffice(EventsText.WhoUnknown(title), situation.Office),
            EventDetailKind.Programme => EventsText.ProgrammeUnknown(title),
            EventDetailKind.Pattern when RuleWords.Say(community) is { } days =>
                EventsText.Pattern(title, days, EventsText.Clock(community.Start), EventsText.Clock(community.Start + community.Duration), community.Venue.ShortName),
            EventDetailKind.Waitlist => community.HasWaitlist ? EventsText.WaitlistMeans : EventsText.NoWaitlist(title),
            EventDetailKind.Weather => Weather(community, situation),
            EventDetailKind.Audience => Audience(community, situation),
            EventDetailKind.Consult when EventVocabulary.OffersAdvice(community.Title) =>
                EventsText.AskThere(title, EventsText.Day(occurrence.Date, DateOnly.FromDateTime(situation.Now)) + EventsText.Clock(occurrence.Start)),
            EventDetailKind.Other when Known(community, situation.Reading) is { } known => known,
            EventDetailKind.Other or EventDetailKind.Consult => AskOffice(EventsText.DetailUnknown(title), situation.Office),
            EventDetailKind.Calendar => Calendar(occurrence, situation),
            _ => Time(occurrence, situation, title, community.Venue.ShortName),
        };
    }

    // 「有没有老花镜」 of a hall that lends them, 「换拉链不」 of whoever comes to do it.
    private static string? Known(CommunityEvent community, Reading reading) =>
        EventAsks.Of(reading, "mobile").Any(trade => trade.Value == community.Id) ? EventsText.MadeForIt(community.ShortTitle)
        : community.Venue.Access.Split('|', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(thing => reading.Normalized.Contains(thing, StringComparison.Ordinal)) is { } there ? EventsText.HasIt(community.ShortTitle, community.Venue.ShortName, there)
        : community.Bring.FirstOrDefault(thing => reading.Normalized.Contains(thing, StringComparison.Ordinal)) is not null ? EventsText.Bring(community.ShortTitle, EventsText.Join(community.Bring))
        : null;

    private static string Whole(Occurrence occurrence, EventSituation situation)
    {
        var community = occurrence.Event;
        var whole = Time(occurrence, situation, community.Title, community.Venue.Name);
        return string.Join('\n', EventNotes.Of([occurrence]).Concat(EventNotes.Holidays([occurrence], situation.Events.Calendar)).Prepend(whole));
    }

    private static string Time(Occurrence occurrence, EventSituation situation, string title, string venue) =>
        EventsText.Time(title, EventsText.Day(occurrence.Date, DateOnly.FromDateTime(situation.Now)), EventsText.Clock(occurrence.Start), EventsText.Clock(occurrence.End), venue);

    // Whose legs are bad hears of floors and ramps, and not how one drives there.
    private static string Place(CommunityEvent community, bool isOfLegs)
    {
        var venue = community.Venue;
        string[] way = [venue.Address, venue.Landmark];
        string[] parts = [.. isOfLegs && venue.Access.Length > 0 ? way.Where(EventVocabulary.TellsFloor) : way, venue.Access];
        var asides = parts.Where(part => part.Length > 0 && part != venue.Name).Select(part => EventsText.Aside(part.Replace("|", EventsText.Separator, StringComparison.Ordinal)));
        return EventsText.Place(community.ShortTitle, venue.Name, string.Concat(asides));
    }

    private static string Registration(CommunityEvent community) =>
        EventsText.HowToTakePart(community.ShortTitle, EventsText.Registration(community.Registration), community.Capacity is { } places ? EventsText.Capacity(places) : "");

    // Whether they may come is what residents want to hear first.
    private static string Audience(CommunityEvent community, EventSituation situation)
    {
        var audience = community.Audience.IsEmpty ? EventsText.AudienceUnknown : EventsText.Join(community.Audience);
        var minors = community.MinorRule.Length == 0 ? "" : EventsText.Sentence(community.MinorRule);
        return EventsText.AudienceFits(AudienceFit.Of(community, situation.Reading)) + EventsText.Audience(community.ShortTitle, audience, minors);
    }

    private static string Weather(CommunityEvent community, EventSituation situation) => community.Weather.Length == 0
        ? AskOffice(EventsText.WeatherUnknown(community.ShortTitle), situation.Office)
        : EventsText.WeatherRule(community.ShortTitle, community.Weather);

    private static string Calendar(Occurrence occurrence, EventSituation situation) => situation.PublicAddress is { } address
        ? EventsText.CalendarLink(occurrence.Event.ShortTitle, new Uri(address, EventCalendar.PathOf(occurrence.Event.Id)).AbsoluteUri)
        : EventsText.NoCalendarLink(occurrence.Event.ShortTitle, EventsText.Day(occurrence.Date, DateOnly.FromDateTime(situation.Now)) + EventsText.Clock(occurrence.Start));

    private static string AskOffice(string said, Role? office) => office?.Phone is { } phone ? said + '\n' + EventsText.AskOffice(phone, office.DutyHours) : said;
}
