namespace CommunityBot.Dialogs.Repairs;

/// <summary>An emergency told of in this conversation, while it is likely to go on.</summary>
/// <param name="Number">Its order; null where nobody of the community is called.</param>
/// <param name="Code">The code of emergency.csv.</param>
/// <param name="At">When it was told of, or last spoken of.</param>
/// <param name="HasPlace">Whether the place is known.</param>
/// <param name="IsAnswered">Whether the resident has said anything of it since.</param>
/// <param name="IsOver">Whether the resident has said that it is over.</param>
internal sealed record EmergencyMemory(string? Number, string Code, DateTimeOffset At, bool HasPlace, bool IsAnswered = false, bool IsOver = false)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    // Later than this, what sounds like the same is an alarm again.
    private static readonly TimeSpan Breath = TimeSpan.FromMinutes(30);

    /// <summary>Where it is as far as it was said, where no order keeps that.</summary>
    public RepairPlace? Place { get; init; }

    /// <summary>How often the place was asked for in vain.</summary>
    public int Asks { get; init; }

    /// <summary>Whether a bare address or 「没事了」 still speaks of it.</summary>
    public bool IsFresh(DateTimeOffset now) => now - At < Lasts;

    /// <summary>Whether it goes on and was spoken of so recently that whatever is said is likely to be about it.</summary>
    public bool IsUnderWay(DateTimeOffset now) => !IsOver && now - At < Breath;

    /// <summary>Whether the numbers to call were told so recently that the same cry needs them no second time.</summary>
    public bool IsHeard(DateTimeOffset now) => Number is not null && IsUnderWay(now);
}
