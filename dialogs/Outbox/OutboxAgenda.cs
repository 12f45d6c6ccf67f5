using System.Collections.Immutable;
using System.Globalization;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>
/// Which hours have somebody waiting for a message. Below each hour lie its minutes, each with the residents who are
/// due then: the courier looks at what is due and at nothing else, however much lies ahead.
/// </summary>
/// <param name="Hours">The hours, in UTC, as 2026112719.</param>
internal sealed record OutboxAgenda(ImmutableSortedSet<string> Hours)
{
    public const string Key = "outbox:agenda";

    /// <summary>The hour of an instant.</summary>
    public static string Hour(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>The key of the minute of an instant.</summary>
    public static string Minute(DateTimeOffset at) => $"outbox:due:{at.ToUniversalTime().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";

    /// <summary>The minutes of an hour that have begun.</summary>
    public static IEnumerable<string> Minutes(string hour, DateTimeOffset now) =>
        Enumerable.Range(0, hour == Hour(now) ? now.ToUniversalTime().Minute + 1 : 60).Select(minute => $"outbox:due:{hour}{minute:00}");
}
