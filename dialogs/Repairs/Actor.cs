namespace CommunityBot.Dialogs.Repairs;

/// <summary>Who does something to an order, in which message.</summary>
/// <param name="Resident">Their conversation.</param>
/// <param name="Role">The role they act in; null for a resident.</param>
/// <param name="Push">The message, so that its redelivery does nothing twice; null for the clock.</param>
internal sealed record Actor(string Resident, string? Role = null, string? Push = null)
{
    /// <summary>The community's clock.</summary>
    public static readonly Actor Clock = new("");
}
