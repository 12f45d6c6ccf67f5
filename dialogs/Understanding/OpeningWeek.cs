namespace CommunityBot.Dialogs.Understanding;

/// <summary>A week of opening hours while it is read from left to right.</summary>
/// <param name="isShort">Whether the text is so short that "closed" alone tells of the whole week.</param>
internal sealed class OpeningWeek(bool isShort)
{
    private static readonly int[] Everyday = [0, 1, 2, 3, 4, 5, 6];
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly SortedDictionary<int, List<OpeningStretch>> _days = [];
    private readonly List<(int[] Days, TimeSpan From, TimeSpan To)> _breaks = [];

    // 周五延长到24:00,平日10:00-22:00: what was said of days whose hours come later.
    private readonly List<(int[] Days, Func<OpeningStretch, OpeningStretch?> Change)> _changes = [];

    private int[] _named = Everyday;
    private bool _told;

    // Whether hours were told since days were named last.
    private bool _used = true;

    // How many stretches were told of no day in particular.
    private int _loose;

    public bool IsNamed { get; private set; }

    public bool IsEmpty => _days.Count == 0 && _changes.Count == 0;

    public bool IsWeekendNamed => _named is [5, 6];

    /// <summary>The days nothing was said of yet.</summary>
    public int[] Others => [.. Everyday.Except(_days.Keys).Except(_changes.SelectMany(change => change.Days))];

    /// <summary>Whether days were named of which nothing was said yet.</summary>
    public bool Awaits => IsNamed && !_used;

    /// <summary>Whether what is said of the days named can only change hours told before.</summary>
    public bool TakesChange => Awaits && HasHours;

    /// <summary>Whether days named now are those of the hours told before: 9:00-17:00(周一至周五).</summary>
    public bool TakesTrailingDays => !IsNamed && _loose > 0;

    /// <summary>Whether only a break was told, so that "otherwise as usual" is the rest of the day.</summary>
    public bool TakesRemainder => Awaits && IsEmpty && _breaks.Count > 0;

    /// <summary>When the stretch before closes, of the same days.</summary>
    public TimeSpan? Closed { get; private set; }

    private bool HasHours => _days.Values.Any(stretches => stretches.Count > 0);

    public void Name(int[] days)
    {
        if (days.Length == Everyday.Length && Awaits)
        {
            // 周一到周五每天: the days are named already.
            return;
        }

        _named = Awaits ? [.. _named.Union(days)] : days;
        (IsNamed, _used, Closed) = (true, false, null);
    }

    /// <summary>What is said next is of other days.</summary>
    public void Close() => _used = true;

    public void Add(OpeningStretch stretch)
    {
        var meant = stretch.After(Closed);
        foreach (var day in _named)
        {
            if (!_days.TryGetValue(day, out var stretches))
            {
                _days[day] = stretches = [];
            }

            stretches.Add(meant);
        }

        _loose += IsNamed ? 0 : 1;
        (_told, _used, Closed) = (true, true, meant.End);
    }

    /// <summary>Adds whole days.</summary>
    public void AddDay() => Add(new OpeningStretch(TimeSpan.Zero, Day, false));

    /// <summary>Takes the hours told of no day in particular from all days but these.</summary>
    public void Restrict(int[] days)
    {
        foreach (var day in Everyday.Except(days))
        {
            _days[day].RemoveRange(_days[day].Count - _loose, _loose);
            _ = _days[day].Count == 0 && _days.Remove(day);
        }

        (_loose, Closed) = (0, null);
    }

    public void Rest()
    {
        if (_used && HasHours)
        {
            // 8:00-20:00,下雨天休息: no day of the week was named.
            return;
        }

        foreach (var day in _named)
        {
            _days[day] = [];
        }

        _told |= !IsNamed && isShort;
        _used = true;
        if (IsNamed && !HasHours)
        {
            // 周日休息,8:00-19:00: the hours are those of the other days.
            _named = Others;
        }
    }

    /// <summary>Takes a break out of the hours.</summary>
    public void Pause(TimeSpan from, TimeSpan to)
    {
        _breaks.Add((Awaits ? _named : Everyday, from, to));
        _used = true;
    }

    /// <summary>Changes each stretch of the days named, or of the days like them; null takes it away.</summary>
    public void Change(Func<OpeningStretch, OpeningStretch?> change)
    {
        if (HasHours)
        {
            Apply(_named, change);
        }
        else
        {
            // What comes without a word for its days is of all of them.
            _changes.Add((_named, change));
            _named = Everyday;
        }

        _used = true;
    }

    /// <summary>Gives the days named another closing hour.</summary>
    public void Extend(TimeSpan end) => Change(stretch => stretch.Start < end && IsLast(stretch) ? stretch with { End = end } : stretch);

    /// <summary>Gives the days named another opening hour.</summary>
    public void Delay(TimeSpan start) => Change(stretch => stretch.End <= start ? null : stretch.Start < start ? stretch with { Start = start } : stretch);

    public IReadOnlyList<WeeklyInterval>? Intervals()
    {
        foreach (var (days, change) in _changes)
        {
            Apply(days, change);
        }

        foreach (var (days, from, to) in _breaks)
        {
            foreach (var day in days.Intersect(_days.Keys).ToArray())
            {
                // 22点到次日6点不营业 is two breaks of a day.
                _days[day] = [.. _days[day].SelectMany(stretch => stretch.Without(from, to)).SelectMany(stretch => to > Day ? stretch.Without(TimeSpan.Zero, to - Day) : [stretch])];
            }
        }

        return _told ? [.. _days.SelectMany(day => day.Value.OrderBy(stretch => stretch.Start).Select(stretch => new WeeklyInterval((DayOfWeek)((day.Key + 1) % 7), stretch.Start, stretch.End)))] : null;
    }

    // A day of which nothing was told is like the first of which something was.
    private void Apply(int[] days, Func<OpeningStretch, OpeningStretch?> change)
    {
        if (!HasHours)
        {
            return;
        }

        var usual = _days.Values.First(stretches => stretches.Count > 0);
        foreach (var day in days)
        {
            var stretches = _days.GetValueOrDefault(day) is { Count: > 0 } own ? own : usual;
            _days[day] = [.. stretches.Select(change).OfType<OpeningStretch>()];
        }
    }

    // 11:00-14:00,17:00-21:00,周五到23:00: only the evening grows longer.
    private bool IsLast(OpeningStretch stretch) => !_days.Values.Any(stretches => stretches.Contains(stretch) && stretches.Exists(other => other.Start > stretch.Start));
}
