namespace CommunityBot.WeChatSimulator.Control;

/// <summary>What a person is to do; the deed says which of the other values count.</summary>
internal sealed record ControlDeed(string OpenId)
{
    /// <summary>The words, the label, the title, or what a voice was heard as.</summary>
    public string? Text { get; init; }

    /// <summary>The QR code's scene, or a ticket of one.</summary>
    public string? Scene { get; init; }

    /// <summary>The words or the id of an option on the screen.</summary>
    public string? Option { get; init; }

    /// <summary>The menu item's key, or the template's id.</summary>
    public string? Key { get; init; }

    public string? Url { get; init; }

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    /// <summary>A picture in base64; a small one when there is none.</summary>
    public string? Image { get; init; }

    /// <summary>The event's name, for deeds that have no word of their own; the kind of the menu item.</summary>
    public string? Event { get; init; }

    /// <summary>The event's fields.</summary>
    public Dictionary<string, string> Fields { get; init; } = [];
}

/// <summary>What is to go wrong.</summary>
/// <param name="Rates">By chance: the fault's name and its rate.</param>
/// <param name="Pushes">The next deliveries.</param>
/// <param name="Calls">The next calls of the API.</param>
/// <param name="Path">The only call the scripted faults are for.</param>
internal sealed record ControlFaults(Dictionary<string, double>? Rates, string[]? Pushes, string[]? Calls, string? Path);

/// <summary>How strict the platform is from now on; what is not named stays as it is.</summary>
/// <param name="PreviousKey">The key pushes are sealed under; empty for the account's own.</param>
/// <param name="AllowedAddresses">Who may call the API; empty for all.</param>
/// <param name="RepeatsErrors">Whether a status other than 200 is asked again.</param>
/// <param name="ReadsEscapes">Whether \uXXXX outside of menus is taken for letters.</param>
internal sealed record ControlSwitches(string? PreviousKey, string[]? AllowedAddresses, bool? RepeatsErrors, bool? ReadsEscapes);

/// <summary>Whether a person is on the account's black list.</summary>
internal sealed record ControlBlock(string OpenId, bool Blocked = true);

/// <summary>The call whose quota of today is used up.</summary>
internal sealed record ControlQuota(string Path);

/// <summary>How far the clock is put forward, for example 2.00:00:00.</summary>
internal sealed record ControlClock(TimeSpan Advance);

/// <summary>A template of the account.</summary>
internal sealed record ControlTemplate(string Id, string[] Keys);

/// <summary>Whether the API's first address takes connections.</summary>
internal sealed record ControlApi(bool Open);
