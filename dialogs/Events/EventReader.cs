using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;
using Ical.Net;
using Ical.Net.DataTypes;

namespace CommunityBot.Dialogs.Events;

/// <summary>Reads and checks events.csv.</summary>
internal static partial class EventReader
{
    private const string File = "events.csv";
    private const int LongestInMinutes = 7 * 24 * 60;

    public static EventCatalog Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        // Other slices read these files whole and complain of what is wrong with them.
        var calendar = WorkingCalendar.Read(files, new List<ImportProblem>());
        var venues = CsvTable.Read(files, "venues.csv", new List<ImportProblem>(), "venue_id").Rows
            .DistinctBy(row => row.Text("venue_id"))
            .ToDictionary(row => row.Text("venue_id"), row => new Venue(row.Text("venue_id"), row.Text("name"), row.Text("landmark"), row.Text("accessibility")));
        var roles = CsvTable.Read(files, "roles.csv", new List<ImportProblem>(), "role_id").Rows.Select(row => row.Text("role_id")).ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var table = CsvTable.Read(files, File, problems, "event_id", "title", "category", "organizer_role", "venue_id", "dtstart_local", "duration_min", "rrule", "exdates", "rdates", "lunar_rule", "holiday_policy", "capacity", "registration", "status");
        var events = table.Rows.Select(row => Event(row, seen, venues, roles)).OfType<CommunityEvent>().Where(community => community.Status != EventStatus.Cancelled);
        return new EventCatalog(WithWeather([.. events]), calendar);
    }

    // 同E01: the weather calls it off as it does that one.
    private static IEnumerable<CommunityEvent> WithWeather(CommunityEvent[] events) => events.Select(community =>
        community.Weather.StartsWith(EventVocabulary.SameAs, StringComparison.Ordinal)
        && Array.Find(events, other => other.Id == community.Weather[EventVocabulary.SameAs.Length..]) is { } other
            ? community with { Weather = other.Weather }
            : community);

    private static CommunityEvent? Event(CsvRow row, HashSet<string> seen, Dictionary<string, Venue> venues, HashSet<string> roles)
    {
        row.CheckSampleMark("title");
        row.Reference("organizer_role", roles);
        row.Required("dtstart_local");
        var community = new CommunityEvent
        {
            Id = row.Key("event_id", seen),
            Title = row.Required("title"),
            Category = row.Required("category"),
            Venue = venues.TryGetValue(row.Required("venue_id"), out var venue) ? venue : row.Fail("venue_id", CommunityText.Unknown(row.Text("venue_id")), new Venue("", "", "", "")),
            Start = row.LocalTime("dtstart_local") ?? default,
            Duration = TimeSpan.FromMinutes(row.Count("duration_min", 1, LongestInMinutes)),
            Rule = row.Text("rrule") is { Length: > 0 } rule ? Local(rule) : null,
            Exceptions = Times(row, "exdates"),
            Additions = Times(row, "rdates"),
            Lunar = Lunar(row),
            HolidayPolicy = EventVocabulary.Policy(row.Text("holiday_policy")) ?? row.Fail("holiday_policy", CommunityText.NotOneOf(EventVocabulary.Policies), HolidayPolicy.Held),
            Status = Enum.TryParse<EventStatus>(row.Text("status"), ignoreCase: true, out var status) ? status : row.Fail("status", CommunityText.NotOneOf("confirmed tentative cancelled"), EventStatus.Tentative),
            Capacity = row.Number("capacity"),
            Registration = row.Text("registration"),
            Audience = [.. row.List("audience")],
            MinorRule = row.Text("minor_rule"),
            Bring = [.. row.List("bring")],
            // Other venues are named by their ids there (雨天改V02); residents read names.
            Weather = VenueId().Replace(row.Text("weather_policy"), id => venues.TryGetValue(id.Value, out var other) ? other.Name : id.Value),
        };
        return community.Start == default || !RuleIsGood(row, community) ? null : community;
    }

    private static bool RuleIsGood(CsvRow row, CommunityEvent community)
    {
        if (community.Rule is null)
        {
            return true;
        }

        try
        {
            if (new RecurrenceRule(community.Rule).Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly)
            {
                return row.Fail("rrule", EventsText.RuleNotUnderstood, false);
            }

            var year = Recurrence.InYear(community, community.Start.Year, new WorkingCalendar([]));
            return year.Count > Recurrence.MostInYear ? row.Fail("rrule", EventsText.RuleTooDense, false)
                : year.All(occurrence => occurrence.Start != community.Start) ? row.Fail("dtstart_local", EventsText.StartNotByRule, false)
                : true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return row.Fail("rrule", EventsText.RuleNotUnderstood, false);
        }
    }

    // Events are expanded in local time, in which a UTC bound would be eight hours early.
    private static string Local(string rule)
    {
        var parts = rule.Split(';').Select(part =>
            part.StartsWith("UNTIL=", StringComparison.OrdinalIgnoreCase)
            && DateTime.TryParseExact(part[6..], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
                ? $"UNTIL={until.AddHours(8):yyyyMMdd'T'HHmmss}"
                : part);
        return string.Join(';', parts);
    }

    private static ImmutableArray<DateTime> Times(CsvRow row, string column) =>
    [
        .. row.List(column).Select(text => CsvRow.ParseLocalTime(text, out var time) ? time : row.Fail(column, CommunityText.NotALocalTime, default(DateTime))).Where(time => time != default),
    ];

    [GeneratedRegex(@"V\d+", RegexOptions.CultureInvariant)]
    private static partial Regex VenueId();

    private static LunarDay? Lunar(CsvRow row)
    {
        var text = row.Text("lunar_rule");
        if (text.Length == 0)
        {
            return null;
        }

        return text.StartsWith(EventVocabulary.LunarPrefix, StringComparison.Ordinal)
            && text[EventVocabulary.LunarPrefix.Length..].Split('-') is [var month, var day]
            && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 12
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 30
                ? new LunarDay(months, days)
                : row.Fail<LunarDay?>("lunar_rule", EventsText.NotALunarDay, null);
    }
}
