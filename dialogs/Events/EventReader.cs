using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Reads and checks events.csv.</summary>
internal sealed partial class EventReader
{
    private const string File = "events.csv";
    private const int LongestInMinutes = 7 * 24 * 60;
    private const int MostPlaces = 100_000;
    private const int MostDaysBefore = 366;

    private readonly FrozenDictionary<string, Venue> _venues;
    private readonly HashSet<string> _venueIds;
    private readonly HashSet<string> _roles;
    private readonly HashSet<string> _ids;
    private readonly FrozenDictionary<string, string> _estates;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private EventReader(CommunityFiles files, CsvTable table)
    {
        _venues = VenueReader.Read(files);
        _venueIds = [.. _venues.Keys];
        // Other slices read this file whole and complain of what is wrong with it.
        _roles = [.. CsvTable.Read(files, "roles.csv", new List<ImportProblem>(), "role_id").Rows.Select(row => row.Text("role_id"))];
        _estates = CsvTable.Read(files, "estates.csv", new List<ImportProblem>(), "estate_id").Rows.DistinctBy(row => row.Text("estate_id")).ToFrozenDictionary(row => row.Text("estate_id"), row => row.Text("name"));
        _ids = [.. table.Rows.Select(row => row.Text("event_id"))];
    }

    /// <summary>The events of a version of the files.</summary>
    public static EventCatalog Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var table = CsvTable.Read(
            files, File, problems, "event_id", "title", "category", "organizer_role", "venue_id", "dtstart_local", "duration_min", "rrule", "exdates", "rdates", "lunar_rule", "holiday_policy", "capacity", "registration", "status");
        var reader = new EventReader(files, table);
        var events = table.Rows.Select(reader.Event).OfType<CommunityEvent>().ToArray();
        return new EventCatalog(events.Select(community => WithWeather(community, events)), WorkingCalendar.Read(files, new List<ImportProblem>()), reader._venues);
    }

    private CommunityEvent? Event(CsvRow row)
    {
        row.CheckSampleMark("title");
        row.Reference("organizer_role", _roles);
        row.Required("dtstart_local");
        if (Start(row) is not { } start)
        {
            return null;
        }

        var community = new CommunityEvent
        {
            Id = row.Key("event_id", _seen),
            Title = row.Required("title"),
            Category = row.Required("category"),
            Venue = _venues.GetValueOrDefault(row.Reference("venue_id", _venueIds)) ?? new Venue("", ""),
            Start = start,
            Duration = TimeSpan.FromMinutes(row.Count("duration_min", 1, LongestInMinutes)),
            Rule = RuleReader.Read(row, start),
            Exceptions = ExtraDates.Read(row, "exdates"),
            Additions = ExtraDates.Read(row, "rdates"),
            Lunar = LunarDay.Read(row),
            HolidayPolicy = EventVocabulary.Policy(row.Text("holiday_policy")) ?? row.Fail("holiday_policy", CommunityText.NotOneOf(EventVocabulary.Policies), HolidayPolicy.Held),
            Status = Status(row),
            Capacity = row.Text("capacity").Length == 0 ? null : row.Count("capacity", 1, MostPlaces),
            Registration = EventVocabulary.Registration(row.Text("registration")) ?? row.Fail("registration", CommunityText.NotOneOf(EventVocabulary.Registrations), RegistrationKind.NotNeeded),
            HasWaitlist = row.Text("waitlist").Length > 0 && row.YesOrNo("waitlist"),
            OpensBefore = row.Text("reg_opens_days_before").Length == 0 ? null : TimeSpan.FromDays(row.Count("reg_opens_days_before", 0, MostDaysBefore)),
            ClosesBefore = row.Text("reg_closes_hours_before").Length == 0 ? TimeSpan.Zero : TimeSpan.FromHours(row.Count("reg_closes_hours_before", 0, MostDaysBefore * 24)),
            Lists = row.Text("lists"),
            Organizer = row.Text("organizer_role"),
            Audience = [.. row.List("audience").Select(Named)],
            AudienceEstates = [.. EstateId().Matches(row.Text("audience")).Select(found => found.Value)],
            MinorRule = row.Text("minor_rule"),
            Bring = [.. row.List("bring")],
            Weather = Weather(row),
            Verified = row.Date("last_verified"),
        };
        ExtraDates.Check(row, community);
        return community;
    }

    private static DateTime? Start(CsvRow row) => row.LocalTime("dtstart_local") is not { } start ? null
        : start.Year is >= Recurrence.FirstYear and <= Recurrence.LastYear ? start
        : row.Fail<DateTime?>("dtstart_local", CommunityText.OutOfRange, null);

    private static EventStatus Status(CsvRow row) =>
        Enum.TryParse<EventStatus>(row.Text("status"), ignoreCase: true, out var status) && Enum.IsDefined(status) && !char.IsAsciiDigit(row.Text("status")[0])
            ? status
            : row.Fail("status", CommunityText.NotOneOf(EventVocabulary.Statuses), EventStatus.Tentative);

    // EST02居民: the files name estates by their ids, residents by their names.
    private string Named(string audience) => EstateId().Replace(audience, id => _estates.GetValueOrDefault(id.Value) ?? id.Value);

    // Other venues and events are named by their ids there (雨天改V02, 同E01); residents read names.
    private string Weather(CsvRow row) => Id().Replace(row.Text("weather_policy"), id =>
        _venues.TryGetValue(id.Value, out var venue) ? venue.Name
        : _ids.Contains(id.Value) ? id.Value
        : row.Fail("weather_policy", CommunityText.Unknown(id.Value), id.Value));

    private static CommunityEvent WithWeather(CommunityEvent community, CommunityEvent[] events) =>
        community.Weather.StartsWith(EventVocabulary.SameAs, StringComparison.Ordinal)
        && Array.Find(events, other => other.Id == community.Weather[EventVocabulary.SameAs.Length..]) is { } other
            ? community with { Weather = other.Weather }
            : community;

    [GeneratedRegex(@"EST\d+", RegexOptions.CultureInvariant)]
    private static partial Regex EstateId();

    [GeneratedRegex(@"[VE]\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
