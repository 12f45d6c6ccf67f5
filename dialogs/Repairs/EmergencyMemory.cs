namespace CommunityBot.Dialogs.Repairs;

/// <summary>An emergency told of in this conversation, while it is likely to go on.</summary>
/// <param name="Number">Its order.</param>
/// <param name="Code">The code of emergency.csv.</param>
/// <param name="At">When it was told of, or last spoken of.</param>
/// <param name="HasPlace">Whether the place is known.</param>
/// <param name="IsAnswered">Whether the resident has said how they are.</param>
internal sealed record EmergencyMemory(string Number, string Code, DateTimeOffset At, bool HasPlace, bool IsAnswered = false)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Whether a bare 「1」 or a bare address still speaks of it.</summary>
    public bool IsFresh(DateTimeOffset now) => now - At < Lasts && !(HasPlace && IsAnswered);
}
