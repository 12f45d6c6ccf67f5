namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>One thing a phone's screen shows, in the order it came.</summary>
/// <param name="Number">Grows by one within a phone.</param>
/// <param name="Side">resident, account or platform.</param>
/// <param name="Route">How it came: sent, passive, custom, template, subscription, fault.</param>
/// <param name="Kind">text, image, voice, video, location, link, news, menu, notice …</param>
/// <param name="Text">The words as read, links as their titles.</param>
internal sealed record ScreenLine(int Number, DateTimeOffset At, string Side, string Route, string Kind, string? Text)
{
    /// <summary>What can be pressed: msgmenu items and weixin://bizmsgmenu links.</summary>
    public IReadOnlyList<ScreenOption> Options { get; init; } = [];

    /// <summary>Pages that can be opened.</summary>
    public IReadOnlyList<ScreenLink> Links { get; init; } = [];

    /// <summary>A picture to show, an address of the simulator or of elsewhere.</summary>
    public string? Picture { get; init; }
}

/// <summary>A text that speaks for the resident when it is pressed.</summary>
internal sealed record ScreenOption(string Id, string Title, string Says);

/// <summary>A text that opens a page.</summary>
internal sealed record ScreenLink(string Title, string Url);
