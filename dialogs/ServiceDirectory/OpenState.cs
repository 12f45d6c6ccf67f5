namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What can be said of a place at an instant. Local times of the community.</summary>
internal abstract record OpenState
{
    private OpenState()
    {
    }

    /// <summary>Open.</summary>
    /// <param name="Until">When it closes; null for round the clock.</param>
    public sealed record Open(DateTime? Until) : OpenState;

    /// <summary>Closed by its hours, a holiday or a closure.</summary>
    /// <param name="Since">When it closed today; null when it has not been open today.</param>
    /// <param name="Opens">When it opens next; null when that is not known.</param>
    /// <param name="For">The closure that keeps it shut.</param>
    public sealed record Closed(DateTime? Since, DateTime? Opens, Closure? For = null) : OpenState;

    /// <summary>Nobody knows the hours of the day.</summary>
    public sealed record Unknown : OpenState;

    /// <summary>Out of business for a while.</summary>
    public sealed record Suspended : OpenState;

    /// <summary>Residents say it has gone; nobody has looked yet.</summary>
    public sealed record Unverified : OpenState;

    /// <summary>Gone for good.</summary>
    public sealed record Gone : OpenState;
}
