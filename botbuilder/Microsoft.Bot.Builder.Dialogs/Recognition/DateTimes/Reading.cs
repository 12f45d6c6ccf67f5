using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>One thing an expression may mean: a point in time, or a range up to <paramref name="To"/>.</summary>
internal readonly record struct Reading(string Timex, DateTime From, DateTime To = default)
{
    private const string Date = "yyyy-MM-dd";
    private const string Time = "HH:mm:ss";

    public static Reading OfDay(DateTime day) => new(day.ToString(Date, CultureInfo.InvariantCulture), day.Date);

    public static Reading OfTime(int hour, int? minute = null, int? second = null)
    {
        var timex = $"T{hour:00}" + (minute is null ? string.Empty : $":{minute:00}") + (second is null ? string.Empty : $":{second:00}");
        return new Reading(timex, DateTime.MinValue.Add(new TimeSpan(hour % 24, minute ?? 0, second ?? 0)));
    }

    public DateTimeResolution Resolve(TimeKind kind) => kind switch
    {
        TimeKind.Date => Point(Date),
        TimeKind.Time => Point(Time),
        TimeKind.DateTime => Point($"{Date} {Time}"),
        TimeKind.DateRange => Range(Date),
        TimeKind.TimeRange => Range(Time),
        TimeKind.DateTimeRange => Range($"{Date} {Time}"),
        _ => new DateTimeResolution { Timex = Timex, Value = ((long)(From - DateTime.MinValue).TotalSeconds).ToString(CultureInfo.InvariantCulture) },
    };

    private DateTimeResolution Point(string format) => new() { Timex = Timex, Value = From.ToString(format, CultureInfo.InvariantCulture) };

    private DateTimeResolution Range(string format) => new()
    {
        Timex = Timex,
        Start = From.ToString(format, CultureInfo.InvariantCulture),
        End = To.ToString(format, CultureInfo.InvariantCulture),
    };
}
