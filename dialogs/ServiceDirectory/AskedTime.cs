using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The time a question about opening means.</summary>
/// <param name="At">The instant.</param>
/// <param name="IsPartOfDay">Whether a day or a part of it was named and not an hour: the answer is then the day's hours.</param>
internal readonly record struct AskedTime(DateTime At, bool IsPartOfDay)
{
    // When only a day is named, whether a place is open is judged in the middle of the morning.
    private static readonly TimeSpan Morning = TimeSpan.FromHours(10);

    /// <summary>The time meant by an utterance; null for now.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="now">The community's local time.</param>
    /// <param name="earlier">The time to come that was asked about before; null for none.</param>
    public static AskedTime? Of(Reading reading, DateTime now, DateTime? earlier = null) => ChineseFollowUp.Times(reading, now, earlier).Select(time => time.Best).FirstOrDefault(IsPlain) switch
    {
        null => null,
        { End: { } end } range when range.Start <= now && now < end => null,
        { End: null } point when point.Start < now => null,
        { IsDays: true } days => new AskedTime(days.Start + Morning, true),
        { End: not null } part => new AskedTime(part.Start, true),
        var point => new AskedTime(point.Start, false),
    };

    private static bool IsPlain(TimeMeaning time) => time is { Recurrence: null, Duration: null };
}
