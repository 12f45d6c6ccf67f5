namespace CommunityBot.Dialogs.Events;

/// <summary>The code posted where an event is held, scanned to check in: QR-EVT-E19.</summary>
internal static class CheckInCode
{
    private const string Prefix = "QR-EVT-";

    /// <summary>The event of a scanned code; null for any other code.</summary>
    public static string? EventOf(string? code) =>
        code?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true ? code[Prefix.Length..].ToUpperInvariant() : null;
}
