namespace CommunityBot.Dialogs.Events;

/// <summary>Under which conditions places at one occurrence may be taken. Pure numbers, read off the event.</summary>
/// <param name="Capacity">Places there are; null without a limit.</param>
/// <param name="HasWaitlist">Whether one may wait.</param>
/// <param name="Opens">When places may first be taken, local.</param>
/// <param name="Closes">When they no longer may, local.</param>
internal sealed record RegistrationTerms(int? Capacity, bool HasWaitlist, DateTime Opens, DateTime Closes)
{
    /// <summary>The conditions of an occurrence, as it is held now.</summary>
    public static RegistrationTerms Of(Occurrence occurrence)
    {
        var community = occurrence.Event;
        var opens = community.OpensBefore is { } before ? occurrence.Start - before : DateTime.MinValue;
        return new RegistrationTerms(community.Capacity, community.HasWaitlist, opens, occurrence.Start - community.ClosesBefore);
    }

    /// <summary>Whether places may be taken at an instant.</summary>
    public bool IsOpen(DateTime now) => now >= Opens && now < Closes;
}
