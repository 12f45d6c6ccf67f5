namespace CommunityBot.Dialogs.Events;

/// <summary>What is asked about events.</summary>
/// <param name="Topic">The events that are meant.</param>
/// <param name="From">The first instant asked for, local; now when no time was named.</param>
/// <param name="To">The instant after the last one, local; null when no time was named.</param>
/// <param name="Now">Now, local.</param>
/// <param name="Skip">How many lines of the answer were told before.</param>
internal sealed record EventQuestion(EventTopic Topic, DateTime From, DateTime? To, DateTime Now, int Skip = 0)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>How many days were asked for.</summary>
    public int Days => To is { } to ? Math.Max(1, (int)Math.Ceiling((to - From).TotalDays)) : int.MaxValue;

    /// <summary>Whether no more than one day was asked for; the small hours belong to the night before.</summary>
    public bool IsOneDay => To is { } to && to.AddHours(-6).Date <= From.Date;
}
