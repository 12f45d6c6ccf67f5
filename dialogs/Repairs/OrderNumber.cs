using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Work order numbers as residents quote them.</summary>
internal static partial class OrderNumber
{
    /// <summary>The first number in a text, null when there is none.</summary>
    public static string? In(string text) => Pattern().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value}" : null;

    /// <summary>Every number in a text, in order.</summary>
    public static IReadOnlyList<string> AllIn(string text) => [.. Pattern().Matches(text).Select(match => $"{match.Groups[1].Value}-{match.Groups[2].Value}")];

    /// <summary>The day a number was given on; null for what is no number.</summary>
    public static DateOnly? DayOf(string number) =>
        number.Length > 8 && DateOnly.TryParseExact(number.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The text without its numbers.</summary>
    public static string Without(string text) => Pattern().Replace(text, "");

    [GeneratedRegex(@"(?<!\d)(20\d{6})\s*[-－—–]\s*(\d{3,6})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
