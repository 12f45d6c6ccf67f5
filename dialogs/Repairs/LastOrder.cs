namespace CommunityBot.Dialogs.Repairs;

/// <summary>The order a conversation was last about.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When it was filed or last spoken of.</param>
/// <param name="Joined">Whether it is a neighbour's, which the resident joined.</param>
internal sealed record LastOrder(string Number, DateTimeOffset At, bool Joined = false)
{
    // Photos, pins and corrections of one person within ten minutes belong together.
    private static readonly TimeSpan Joins = TimeSpan.FromMinutes(10);

    /// <summary>Whether a photo or a bare correction sent now still belongs to the order.</summary>
    public bool IsFresh(DateTimeOffset now) => now - At <= Joins;
}
