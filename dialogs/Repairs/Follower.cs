using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>A neighbour who reported the same thing and hears how it goes on.</summary>
/// <param name="Resident">Their conversation; nobody else ever sees it.</param>
/// <param name="Since">When they joined.</param>
/// <param name="Words">What they said, so that it can become an order of its own; telephone numbers are never written out.</param>
/// <param name="Place">Where they said it is: all they are shown of the place, because the rest is another household's.</param>
internal sealed record Follower(string Resident, DateTimeOffset Since, string Words, RepairPlace? Place = null)
{
    public string Words { get; init; } = PersonalNumbers.Masked(Words);
}
