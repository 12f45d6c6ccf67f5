using System.Globalization;
using System.Text;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Architecture;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Events;

/// <summary>The sample events, and files made of a line of one's own.</summary>
internal static class EventsSample
{
    private const string Header = "event_id,is_sample,title,category,organizer_role,venue_id,dtstart_local,duration_min,rrule,exdates,rdates,lunar_rule,holiday_policy,capacity,registration,waitlist,reg_opens_days_before,reg_closes_hours_before,audience,minor_rule,bring,weather_policy,status,source,source_quote,last_verified,notes";

    public static EventCatalog Catalog { get; } = Sample.Model(EventReader.Read);

    public static CommunityEvent Event(string id) => Catalog.Find(id)!;

    public static DateTime Local(string time) => DateTime.Parse(time, CultureInfo.InvariantCulture);

    /// <summary>The lines of a file beside expand.py.</summary>
    public static IEnumerable<string[]> Oracle(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests/Events/oracle", file)).Where(line => line.Length > 0).Select(line => line.Split(' '));

    /// <summary>The sample's files with events.csv of these lines only.</summary>
    public static CommunityFiles Files(params EventLineOfFile[] lines) => Sample.With("events.csv", _ => new StringBuilder(Header).Append('\n').AppendJoin('\n', lines.Select(line => line.ToString())).ToString());

    /// <summary>The catalog of such lines.</summary>
    public static EventCatalog Read(params EventLineOfFile[] lines)
    {
        var problems = new List<ImportProblem>();
        var catalog = EventReader.Read(Files(lines), problems);
        problems.Should().BeEmpty();
        return catalog;
    }

    /// <summary>What is wrong with such lines.</summary>
    public static IReadOnlyList<ImportProblem> Problems(params EventLineOfFile[] lines) => Sample.Problems(Files(lines), EventReader.Read);
}

/// <summary>A good line of events.csv to spoil: a walk on Thursday 26 November 2026 at seven.</summary>
internal sealed record EventLineOfFile
{
    public string Id { get; init; } = "E01";

    public string Title { get; init; } = "夜走";

    public string Venue { get; init; } = "V38";

    public string Role { get; init; } = "R08";

    public string Start { get; init; } = "2026-11-26T19:00";

    public string Minutes { get; init; } = "60";

    public string Rule { get; init; } = "";

    public string Exceptions { get; init; } = "";

    public string Additions { get; init; } = "";

    public string Lunar { get; init; } = "";

    public string Policy { get; init; } = "照常";

    public string Capacity { get; init; } = "";

    public string Registration { get; init; } = "无需报名";

    public string Weather { get; init; } = "";

    public string Status { get; init; } = "confirmed";

    public string Category { get; init; } = "健身";

    public override string ToString() =>
        $"{Id},否,\"{Title}\",{Category},{Role},{Venue},{Start},{Minutes},\"{Rule}\",{Exceptions},{Additions},{Lunar},{Policy},{Capacity},{Registration},,,,全体居民,,,{Weather},{Status},示例,,2026-11-15,";
}
