namespace CommunityBot.Dialogs.Understanding;

/// <summary>One stretch of opening hours while it is read.</summary>
/// <param name="Start">When it opens.</param>
/// <param name="End">When it closes; past midnight more than 24 hours.</param>
/// <param name="Open">Whether morning or afternoon is open: 2点半—6点.</param>
internal readonly record struct OpeningStretch(TimeSpan Start, TimeSpan End, bool Open)
{
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    // Later than this nobody says the hour of an afternoon without a word for it.
    private static readonly TimeSpan Latest = TimeSpan.FromHours(7);

    /// <summary>The stretch as it is meant after another of the same days: 8点—12点,2点半—6点 goes on in the afternoon.</summary>
    public OpeningStretch After(TimeSpan? closed) =>
        Open && closed is { } before && Start <= Latest && Start < before && Start + HalfDay >= before
            ? new OpeningStretch(Start + HalfDay, End > Start + HalfDay ? End : End + HalfDay, false)
            : this;

    /// <summary>The stretch without a break in it.</summary>
    public IEnumerable<OpeningStretch> Without(TimeSpan from, TimeSpan to)
    {
        if (to <= Start || from >= End)
        {
            return [this];
        }

        var (first, second) = (this with { End = from }, this with { Start = to });
        return new[] { first, second }.Where(stretch => stretch.End > stretch.Start);
    }
}
