namespace CommunityBot.Dialogs.Understanding;

/// <summary>A week of opening hours while it is read from left to right.</summary>
/// <param name="isShort">Whether the text is so short that "closed" alone tells of the whole week.</param>
internal sealed class OpeningWeek(bool isShort)
{
    private static readonly int[] Everyday = [0, 1, 2, 3, 4, 5, 6];

    private readonly SortedDictionary<int, List<(TimeSpan Start, TimeSpan End)>> _days = [];

    private int[] _named = Everyday;
    private bool _told;

    // Whether hours were told since days were named last.
    private bool _used = true;

    public bool IsNamed { get; private set; }

    public bool IsEmpty => _days.Count == 0;

    public bool IsWeekendNamed => _named is [5, 6];

    /// <summary>The days nothing was said of yet.</summary>
    public int[] Others => [.. Everyday.Except(_days.Keys)];

    /// <summary>Whether an hour alone can only be when the days named close.</summary>
    public bool TakesLater => IsNamed && !_used && Array.TrueForAll(_named, day => _days.GetValueOrDefault(day) is { Count: > 0 });

    public void Name(int[] days)
    {
        if (days.Length == Everyday.Length && IsNamed && !_used)
        {
            // 周一到周五每天: the days are named already.
            return;
        }

        _named = IsNamed && !_used ? [.. _named.Union(days)] : days;
        (IsNamed, _used) = (true, false);
    }

    /// <summary>What is said next is of other days.</summary>
    public void Close() => _used = true;

    public void Add(TimeSpan start, TimeSpan end)
    {
        foreach (var day in _named)
        {
            if (!_days.TryGetValue(day, out var spans))
            {
                _days[day] = spans = [];
            }

            spans.Add((start, end));
        }

        (_told, _used) = (true, true);
    }

    public void Rest()
    {
        foreach (var day in _named)
        {
            _days[day] = [];
        }

        _told |= !IsNamed && isShort;
        _used = true;
        if (IsNamed && !_days.Values.Any(spans => spans.Count > 0))
        {
            // 周日休息,8:00-19:00: the hours are those of the other days.
            _named = Others;
        }
    }

    /// <summary>Takes a break out of the hours told.</summary>
    public void Pause(TimeSpan from, TimeSpan to)
    {
        foreach (var (day, spans) in _days.ToArray())
        {
            _days[day] = [.. spans.SelectMany(span => span.Start < from && to < span.End ? new[] { (span.Start, from), (to, span.End) } : [span])];
        }
    }

    public void Extend(TimeSpan end)
    {
        foreach (var day in _named)
        {
            _days[day] = [.. _days[day][..^1], (_days[day][^1].Start, end)];
        }

        _used = true;
    }

    public IReadOnlyList<WeeklyInterval>? Intervals() =>
        _told ? [.. _days.SelectMany(day => day.Value.Order().Select(span => new WeeklyInterval((DayOfWeek)((day.Key + 1) % 7), span.Start, span.End)))] : null;
}
