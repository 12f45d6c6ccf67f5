namespace CommunityBot.Dialogs.Events;

/// <summary>What a resident put themselves down for besides a place: a number of the programme, a couplet to be written.</summary>
/// <param name="Resident">The conversation.</param>
/// <param name="Words">What they said of it.</param>
/// <param name="At">When.</param>
/// <param name="Push">The message that asked for it.</param>
internal sealed record ListedWish(string Resident, string Words, DateTimeOffset At, string Push);
