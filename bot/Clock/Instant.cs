using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Clock;

/// <summary>An instant as people write it down: a date, a time, and how far that is from UTC (RFC 3339).</summary>
internal static partial class Instant
{
    public const string Example = "2026-11-27T19:52:00+08:00";

    /// <summary>Reads an instant; without an offset the time is the community's.</summary>
    public static bool TryParse(string? text, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        instant = default;
        if (text is null || !Shape().IsMatch(text) || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return false;
        }

        if (time.Kind == DateTimeKind.Unspecified)
        {
            instant = new DateTimeOffset(time, zone.GetUtcOffset(time));
            return true;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    [GeneratedRegex(@"^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
