using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Words of the handover.</summary>
internal static class HandoverText
{
    private static readonly Wording Words = new(typeof(HandoverText));

    public static string NobodyWaits => Words[nameof(NobodyWaits)];

    public static string Kind => Words[nameof(Kind)];

    public static string Busy => Words[nameof(Busy)];

    public static string NotTalking => Words[nameof(NotTalking)];

    public static string Released => Words[nameof(Released)];

    public static string ReleasedIdle => Words[nameof(ReleasedIdle)];

    public static string ClosedIdle => Words[nameof(ClosedIdle)];

    public static string ResidentLeft => Words[nameof(ResidentLeft)];

    public static string Left => Words[nameof(Left)];

    public static string NothingLeft => Words[nameof(NothingLeft)];

    public static string ButtonNext => Words[nameof(ButtonNext)];

    public static string ChannelFailed => Words[nameof(ChannelFailed)];

    public static string Waiting(int ahead) => Words.Format(nameof(Waiting), ahead);

    public static string Unmanned(Role? office) =>
        office is { Phone: { } phone } ? Words.Format(nameof(Unmanned), phone, office.DutyHours) : Words["UnmannedWithoutPhone"];

    /// <summary>When people answer, when that is next, and whom to call when it cannot wait.</summary>
    public static string OutsideHours(OfficeHours hours, DateTimeOffset opens, DateTimeOffset now, string? nightPhone) => Words.Format(
        nameof(OutsideHours), Clock(hours.From), Clock(hours.Until), Moment(opens, now), nightPhone is null ? "" : Words.Format("NightPhone", nightPhone));

    public static string Kept(DateTimeOffset opens, DateTimeOffset now) => Then(nameof(Kept), opens, now);

    /// <summary>That somebody will ring, when, and where.</summary>
    public static string WillCall(DateTimeOffset opens, DateTimeOffset now, string masked) => Then(nameof(WillCall), opens, now, masked);

    /// <summary>That somebody will ring, once it is known where.</summary>
    public static string WhichPhone(DateTimeOffset opens, DateTimeOffset now) => Then(nameof(WhichPhone), opens, now);

    /// <summary>Whether whoever answers a resident says no more than that it is over.</summary>
    public static bool IsEnd(string words) => Words.List("EndSays").Contains(words);

    /// <summary>For whoever asks again while nobody is there: what else helps.</summary>
    public static string StillUnmanned(Role? office) =>
        office is { Phone: { } phone } ? Words.Format(nameof(StillUnmanned), phone, office.DutyHours) : Words["UnmannedWithoutPhone"];

    /// <summary>When somebody is there.</summary>
    public static string When(Role? office) =>
        office is { Phone: { } phone } ? Words.Format(nameof(When), phone, office.DutyHours) : Words["UnmannedWithoutPhone"];

    public static string LeftOff => Words[nameof(LeftOff)];

    public static string Hotline(Role? office) => office is { Phone: { } phone } ? Words.Format(nameof(Hotline), phone, office.DutyHours) : Words["HotlineAlone"];

    public static string NotReached(DateTimeOffset opens, DateTimeOffset now) => Words.Format(nameof(NotReached), Moment(opens, now));

    public static string SomebodyWaits(int waiting) => Words.Format(nameof(SomebodyWaits), waiting);

    public static string SomebodyLeftWord(string text) => Words.Format(nameof(SomebodyLeftWord), text);

    public static string ResidentSays(string text) => Words.Format(nameof(ResidentSays), text.Length == 0 ? Words["Photo"] : text);

    public static string StaffSays(string text) => Words.Format(nameof(StaffSays), text.Length == 0 ? Words["Photo"] : text);

    public static string Closed(int waiting, int tasks) => waiting + tasks == 0 ? Words[nameof(Closed)] : Words.Format("ClosedMoreWait", waiting, tasks);

    public static string Count(int waiting, int tasks) => Words.Format(nameof(Count), waiting, tasks);

    public static string? BotSaid(string words) => string.IsNullOrWhiteSpace(words) ? null : Words.Format(nameof(BotSaid), words);

    public static string ResidentSaid(string words) => Words.Format(nameof(ResidentSaid), words);

    /// <summary>What somebody of the staff has to know of the resident they take.</summary>
    public static string Taken(HandoverCall call, string? phone, DateTimeOffset now, int waiting)
    {
        var minutes = Math.Max(0, (int)(now - call.AskedAt).TotalMinutes);
        string[] lines =
        [
            Words.Format(call.IsTask ? "TakenTask" : nameof(Taken), minutes < 60 ? Words.Format("Minutes", minutes) : Words.Format("Hours", minutes / 60)),
            .. call.Orders.IsEmpty ? Array.Empty<string>() : [Words.Format("Orders", string.Join(Words["Separator"], call.Orders))],
            .. phone is null ? Array.Empty<string>() : [Words.Format("RingThem", phone)],
            .. call.Before,
            .. call.Unread.Select(line => ResidentSays(line.Text)),
            Words.Format("HowToAnswer", waiting),
        ];
        return string.Join('\n', lines);
    }

    // Within the hours no moment is told: each of these wordings has one for now beside it.
    private static string Then(string name, DateTimeOffset opens, DateTimeOffset now, string masked = "") =>
        opens <= now ? Words.Format(name + "Now", masked) : Words.Format(name, Moment(opens, now), masked);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    // 今天08:00, 明天08:00, 11月30日（周一）08:00.
    private static string Moment(DateTimeOffset then, DateTimeOffset now)
    {
        var days = then.Date.Subtract(now.Date).Days;
        var day = days switch
        {
            0 => Words["Today"],
            1 => Words["Tomorrow"],
            _ => Words.Format("Day", then.Month, then.Day, Words[$"Week{(int)then.DayOfWeek}"]),
        };
        return day + then.ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
