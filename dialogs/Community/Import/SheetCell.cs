using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Undoes what spreadsheets do to cells: days written 2026/11/27 or as a number, hours with full-width punctuation, and
/// the quotation mark that keeps a text from being taken for a formula. What it does not know it leaves for the readers
/// to complain of.
/// </summary>
internal static partial class SheetCell
{
    // Serial numbers of days between 2000 and 2100; anything else is no day of a community.
    private const int FirstSerial = 36_526;
    private const int LastSerial = 73_050;
    private static readonly DateTime SerialStart = new(1899, 12, 30);

    /// <summary>A cell as the community's files have it.</summary>
    public static string Read(string column, string cell)
    {
        var text = cell.Trim();
        text = text.Length > 1 && text[0] == '\'' && StartsFormula(text[1..]) ? text[1..] : text;
        return text.Length == 0 ? text
            : CommunityTables.HoldsDays(column) ? Day(text)
            : CommunityTables.HoldsTimes(column) ? string.Join('|', text.Split('|').Select(part => Time(part.Trim())))
            : CommunityTables.HoldsHours(column) ? Hours(text)
            : text;
    }

    /// <summary>A cell for a spreadsheet: what it would take for a formula is marked as text.</summary>
    public static string Write(string cell) => StartsFormula(cell) ? $"'{cell}" : cell;

    // A negative number is none, and would lose its meaning as text.
    private static bool StartsFormula(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Day(string text)
    {
        if (Serial(text) is { } day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var match = DayPattern().Match(text);
        return match.Success ? Numbers(match, 3) is [var y, var m, var d] ? $"{y:0000}-{m:00}-{d:00}" : text : text;
    }

    private static string Time(string text)
    {
        if (Serial(text) is { } moment)
        {
            return moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        }

        var match = TimePattern().Match(text);
        return match.Success && Numbers(match, 5) is [var y, var m, var d, var hour, var minute] ? $"{y:0000}-{m:00}-{d:00}T{hour:00}:{minute:00}" : text;
    }

    private static string Hours(string text)
    {
        var plain = text.Replace('\uFF1A', ':').Replace('\uFF0C', ',').Replace('\u3001', ',').Replace('\uFF1B', ',').Replace(';', ',')
            .Replace('\u2013', '-').Replace('\u2014', '-').Replace('\uFF0D', '-').Replace('~', '-').Replace('\uFF5E', '-').Replace(" ", "", StringComparison.Ordinal);
        return OneDigitHour().Replace(plain, "0$1");
    }

    private static DateTime? Serial(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial
            ? SerialStart.AddMinutes(Math.Round(serial * 24 * 60))
            : null;

    private static int[] Numbers(Match match, int count) =>
        [.. Enumerable.Range(1, count).Select(group => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D?|[ T]0?0:00(?::00)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^(\d{4})\D(\d{1,2})\D(\d{1,2})\D{1,2}(\d{1,2}):(\d{2})(?::00)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"(?<!\d)(\d:\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OneDigitHour();
}
