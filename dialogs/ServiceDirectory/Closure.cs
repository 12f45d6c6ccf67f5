namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Days on which a place is shut whatever its hours say.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Reason">Why, in words for residents.</param>
internal sealed record Closure(DateOnly From, DateOnly To, string Reason)
{
    public bool Covers(DateOnly date) => date >= From && date <= To;
}
