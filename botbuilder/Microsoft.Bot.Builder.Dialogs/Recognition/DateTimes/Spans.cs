using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Lengths of time: by themselves durations, counted from now days or times.</summary>
internal static class Spans
{
    public static TimeExpression Duration(int start, int length, decimal count, char unit) => new(start, length, TimeKind.Duration, [
        new Reading(Timex(count, unit), DateTime.MinValue.AddSeconds((double)count * Seconds(unit)))]);

    /// <summary>So much later, or earlier when <paramref name="count"/> is negative.</summary>
    public static TimeExpression FromNow(int start, int length, decimal count, char unit, DateTime now)
    {
        if (unit is 'H' or 'M' or 'S')
        {
            var at = now.AddSeconds((double)count * Seconds(unit));
            var timex = at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
            return new TimeExpression(start, length, TimeKind.DateTime, [new Reading(timex, at)]);
        }

        var whole = (int)decimal.Clamp(count, -5000, 5000);
        var day = unit switch
        {
            'W' => now.AddDays(7 * whole),
            'm' => now.AddMonths(whole),
            'Y' => now.AddYears(Math.Clamp(whole, -1000, 1000)),
            _ => now.AddDays(whole),
        };
        return new TimeExpression(start, length, TimeKind.Date, [Reading.OfDay(day)]);
    }

    private static string Timex(decimal count, char unit)
    {
        var number = count.ToString("0.##", CultureInfo.InvariantCulture);
        return unit is 'H' or 'M' or 'S' ? $"PT{number}{unit}" : $"P{number}{char.ToUpperInvariant(unit)}";
    }

    private static double Seconds(char unit) => unit switch
    {
        'S' => 1,
        'M' => 60,
        'H' => 3_600,
        'D' => 86_400,
        'W' => 604_800,
        'm' => 2_592_000,
        _ => 31_536_000,
    };
}
