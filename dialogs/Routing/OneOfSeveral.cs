namespace CommunityBot.Dialogs.Routing;

/// <summary>Tells a dialog that its wish is one of several in a message, so that no two questions ask for the same.</summary>
/// <param name="IsLast">Whether no other dialog begins after it in this turn.</param>
/// <param name="AsksPlace">Whether the dialog below it waits for a place already.</param>
internal sealed record OneOfSeveral(bool IsLast, bool AsksPlace);
