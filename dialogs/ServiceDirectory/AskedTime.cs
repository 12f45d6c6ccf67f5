using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The time a question about opening means.</summary>
/// <param name="At">The instant.</param>
/// <param name="IsPartOfDay">Whether a day or a part of it was named and not an hour: the answer is then the day's hours.</param>
internal readonly record struct AskedTime(DateTime At, bool IsPartOfDay)
{
    // 「周末」 is two days, and a feast of three is still told day by day.
    private const int MostDays = 3;

    private const int NightStarts = 22;
    private const int NightEnds = 5;

    private static readonly TimeSpan Night = TimeSpan.FromHours(8);

    // When only a day is named, whether a place is open is judged in the middle of the morning.
    private static readonly TimeSpan Morning = TimeSpan.FromHours(10);

    /// <summary>The instant after the time asked about; null for an hour.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The resident's own words for it.</summary>
    public string Said { get; init; } = "";

    /// <summary>Whether whole days were named and not a part of one.</summary>
    public bool IsDays { get; init; }

    /// <summary>The days named, when they are few enough to be told one by one; empty for one day or a part of it.</summary>
    public IReadOnlyList<DateOnly> Days => IsDays && Until is { } until && (until - At.Date).Days is > 1 and <= MostDays and var count
        ? [.. Enumerable.Range(0, count).Select(DateOnly.FromDateTime(At).AddDays)]
        : [];

    /// <summary>Whether a time is spoken of at all, be it now (「现在呢」, 「今天呢」).</summary>
    public static bool IsSaid(Reading reading) => reading.Times.Any(time => IsPlain(time.Best) && !IsName(reading, time));

    /// <summary>The time meant by an utterance; null for now.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="now">The community's local time.</param>
    /// <param name="earlier">The time to come that was asked about before; null for none.</param>
    public static AskedTime? Of(Reading reading, DateTime now, DateTime? earlier = null) =>
        // 「1号到3号都不开啊 那4号呢」: a time to come is asked about, not the one that runs.
        ChineseFollowUp.Times(reading, now, earlier).Where(time => IsPlain(time.Best) && !IsName(reading, time) && !IsBygone(time.Best, now)).OrderBy(time => Runs(time.Best, now)).FirstOrDefault() is not { } time ? null : time.Best switch
        {
            var running when Runs(running, now) => null,
            { IsDays: true } days => new AskedTime(days.Start + Morning, true) { Until = days.End, Said = time.Text, IsDays = true },
            { End: not null } night when IsThisNight(night.Start, now) => null,
            { End: not null } part => new AskedTime(part.Start, true) { Until = part.End, Said = time.Text },
            var point => new AskedTime(point.Start, false) { Said = time.Text },
        };

    // 「你前两天说的那个店」: nobody asks whether a shop was open the other day.
    private static bool IsBygone(TimeMeaning time, DateTime now) => time.Start.Date < now.Date && !Runs(time, now);

    // 「大半夜哪能买药」, asked at night, asks for now.
    private static bool IsThisNight(DateTime start, DateTime now) =>
        IsNight(start) && IsNight(now) && (start.Date == now.Date || (start >= now && start - now < Night));

    private static bool IsNight(DateTime time) => time.Hour is >= NightStarts or < NightEnds;

    private static bool Runs(TimeMeaning time, DateTime now) => time.Start <= now && (time.End is not { } end || now < end);

    // 「四点半班」 looks after children, at whatever hour.
    private static bool IsName(Reading reading, TimeReading time) =>
        reading.Terms.Any(term => term.Kind is TermKinds.Place or TermKinds.PlaceCategory && term.Text.Contains(time.Text, StringComparison.Ordinal));

    private static bool IsPlain(TimeMeaning time) => time is { Recurrence: null, Duration: null };
}
