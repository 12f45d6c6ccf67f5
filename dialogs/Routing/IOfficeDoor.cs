namespace CommunityBot.Dialogs.Routing;

/// <summary>Where the community's own office is and when it is open; told by the slice that knows places.</summary>
internal interface IOfficeDoor
{
    /// <summary>One sentence to stand behind the office's telephone; null when nothing is known.</summary>
    string? Tell(DateTimeOffset now);
}
