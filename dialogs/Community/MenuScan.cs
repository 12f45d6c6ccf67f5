namespace CommunityBot.Dialogs.Community;

/// <summary>A code scanned from the account's menu: any code at all, unlike one of the account's own, whose scan the platform reports as such.</summary>
/// <param name="Key">The menu item.</param>
/// <param name="Kind">What sort of code: qrcode, barcode.</param>
/// <param name="Result">What the code spells, whole.</param>
public sealed record MenuScan(string Key, string Kind, string Result)
{
    /// <summary>The code itself, also where it is the end of an address.</summary>
    public string Code => Result.Trim().TrimEnd('/') is var whole ? Uri.UnescapeDataString(whole[(whole.LastIndexOfAny(['/', '=', '?']) + 1)..]) : "";
}
