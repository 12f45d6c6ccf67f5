using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>Words of the monthly meeting.</summary>
internal static class MeetingText
{
    private static readonly Wording Words = new(typeof(MeetingText));

    public static string NotForYou => Words[nameof(NotForYou)];

    public static string NoAddress => Words[nameof(NoAddress)];

    public static string NothingYet(DateOnly month) => Words.Format(nameof(NothingYet), month.Year, month.Month);

    public static string NotYet(DateOnly month) => Words.Format(nameof(NotYet), month.Year, month.Month);

    public static string DecideWhat => Words[nameof(DecideWhat)];

    public static string NoDecisions => Words[nameof(NoDecisions)];

    public static string NoSuchDecision => Words[nameof(NoSuchDecision)];

    public static string LinkGone => Words[nameof(LinkGone)];

    public static string Link(string address, int days) => Words.Format(nameof(Link), address, days);

    public static string Due(Decision decision) => Words.Format(nameof(Due), decision.Number, decision.Words);

    /// <summary>Words of the printed page and the table under a name.</summary>
    public static string Page(string name, params ReadOnlySpan<object?> values) => Words.Format($"Page{name}", values);

    /// <summary>The headings of the table.</summary>
    public static IReadOnlyList<string> Columns => Words.List("Columns");

    /// <summary>Where an order stands, in one word for a table.</summary>
    public static string Status(WorkOrderStatus status) => Words[$"Status{status}"];

    /// <summary>The report as a message: what the meeting asks first, each rate with what it is made of.</summary>
    public static string Summary(MonthReport report, Func<HotSpot, string> spot)
    {
        var figures = report.Figures;
        var open = report.Decisions.Where(decision => decision.DoneAt is null).ToArray();
        string?[] lines =
        [
            Words.Format("Title", figures.Month.Year, figures.Month.Month),
            Words.Format("Valid", figures.Total, figures.Withdrawn, figures.Merged, figures.Referred, figures.Valid),
            Words.Format("Responded", Rate(figures.Responded, figures.Valid)),
            Words.Format("Resolved", Rate(figures.Fixed, figures.Fixed + figures.NotFixed), figures.Unreached),
            Words.Format("Satisfied", Rate(figures.Satisfied, figures.Scored)),
            Words.Format("Others", figures.Repeated, figures.Overdue.Length, figures.Held.Length, figures.Reworked.Length, figures.Open),
            figures.HotSpots is [] ? null : Words.Format("HotSpots", string.Join(Words["And"], figures.HotSpots.Take(3).Select(spot))),
            open is [] ? null : Words.Format("OpenDecisions", open.Length, open.Count(decision => decision.Due < DateOnly.FromDateTime(report.At.Date))),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    /// <summary>A rate with its numerator and denominator: 33/36（91.7%）.</summary>
    public static string Rate(int part, int whole) => whole == 0
        ? Words.Format("NoRate", part, whole)
        : Words.Format("Rate", part, whole, (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>A hot spot in one phrase.</summary>
    public static string HotSpot(string place, string fault, int times) => Words.Format(nameof(HotSpot), place, fault, times);

    public static string Made(Decision decision, string? role) => Words.Format(nameof(Made), decision.Number, decision.Words, Owner(role), Day(decision.Due));

    public static string Done(Decision decision) => Words.Format(nameof(Done), decision.Number, decision.Words);

    /// <summary>One decision in a list.</summary>
    public static string Line(Decision decision, string? role, DateTimeOffset now) =>
        Words.Format(decision.DoneAt is not null ? "LineDone" : decision.Due < DateOnly.FromDateTime(now.Date) ? "LineLate" : nameof(Line), decision.Number, decision.Words, Owner(role), Day(decision.Due));

    /// <summary>What was decided, without the words that only say that something was.</summary>
    public static string WithoutLead(string words) =>
        Words.List("Leads").Where(words.StartsWith).Select(lead => words[lead.Length..]).FirstOrDefault(words).Trim([.. Words["Trimmed"]]);

    private static string Owner(string? role) => role ?? Words["NoOwner"];

    private static string Day(DateOnly? day) => day is { } due ? Words.Format("ByDay", due.Month, due.Day) : Words["NoDay"];
}
