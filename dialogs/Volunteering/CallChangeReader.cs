using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>What shall be different about a call: 「周六那个改到周日上午9点」 「再加两个人」.</summary>
/// <param name="Day">The day by which the call is meant; null when it is not named so.</param>
/// <param name="To">The new time; null when it stays.</param>
/// <param name="Length">The new length; null when it stays.</param>
/// <param name="People">How many, or how many more.</param>
/// <param name="IsMore">Whether they come on top of those wanted before.</param>
/// <param name="Estate">The id of the new place; null when it stays.</param>
internal sealed record CallChangeReader(DateTime? Day, TimeMeaning? To, TimeSpan? Length, int? People, bool IsMore, string? Estate)
{
    private const int MostPeople = 200;

    /// <summary>Reads a sentence; what stands before 「改到」 says which call is meant.</summary>
    public static CallChangeReader Read(Reading reading)
    {
        var at = VolunteerText.ChangeAt(reading.Normalized);
        var times = reading.Times.Where(time => time.Best is { Duration: null, Recurrence: null }).ToArray();
        var people = reading.Numbers.LastOrDefault(number => number.Value is >= 1 and <= MostPeople && VolunteerText.CountsPeople(number.Text));
        return new CallChangeReader(
            times.FirstOrDefault(time => Starts(reading, time) < at)?.Best.Start.Date,
            times.LastOrDefault(time => Starts(reading, time) >= at)?.Best,
            reading.Times.Select(time => time.Best.Duration).FirstOrDefault(length => length is not null),
            people is null ? null : (int)people.Value,
            VolunteerText.SaysMore(reading.Normalized),
            reading.Addresses.Select(address => address.Estate).LastOrDefault(estate => estate is not null));
    }

    /// <summary>The call as it shall be; null when nothing about it is to change, or it would begin in the past.</summary>
    public CallDraft? Draft(VolunteerCall call, DateTimeOffset now)
    {
        var start = To is not { } to ? call.Start
            : new DateTimeOffset(to.IsDays ? to.Start.Date + call.Start.TimeOfDay : to.TimeOfDayOnly ? call.Start.Date + to.Start.TimeOfDay : to.Start, now.Offset);
        var end = To is { IsDays: false, End: { } last } && last > To.Start ? start + (last - To.Start) : start + (Length ?? call.End - call.Start);
        return (To ?? (object?)Length ?? (object?)People ?? Estate) is null || start <= now ? null : new CallDraft
        {
            Task = call.Task,
            Start = start,
            End = end,
            Estate = Estate,
            Needed = People is { } people ? (IsMore ? call.Needed + people : people) : null,
        };
    }

    private static int Starts(Reading reading, TimeReading time) => reading.Normalized.LastIndexOf(time.Text, StringComparison.Ordinal);
}
