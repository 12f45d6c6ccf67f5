namespace CommunityBot.Dialogs.Repairs;

/// <summary>A neighbour who reported the same thing and hears how it goes on.</summary>
/// <param name="Resident">Their conversation; nobody else ever sees it.</param>
/// <param name="Since">When they joined.</param>
/// <param name="Words">What they said, so that it can become an order of its own.</param>
internal sealed record Follower(string Resident, DateTimeOffset Since, string Words);
