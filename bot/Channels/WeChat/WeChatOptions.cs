using CommunityBot.Channels.WeChat.Api;

namespace CommunityBot.Channels.WeChat;

/// <summary>How WeChat protects what it pushes; set to the same in the account's settings (消息加解密方式).</summary>
internal enum WeChatMode
{
    /// <summary>Encrypted and signed both ways; the only mode in which a forged message cannot get in.</summary>
    Safe,

    /// <summary>As safe, and the plain message travels beside the encrypted one; for trying out a key. The plain part is never read.</summary>
    Compat,

    /// <summary>No encryption; the signature does not cover the message. For trying out only.</summary>
    Plain,
}

/// <summary>What followers are tagged by.</summary>
internal enum WeChatTagging
{
    Nothing,

    /// <summary>The estate's name.</summary>
    Estate,

    /// <summary>The estate's name and the building.</summary>
    Building,
}

/// <summary>The account this bot answers for: section <c>WeChat</c> of the configuration.</summary>
internal sealed class WeChatOptions
{
    public const string Section = "WeChat";

    /// <summary>The account's AppID, for example wx0123456789abcdef.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The token of the account's settings, 3 to 32 letters or digits; the secret of every signature.</summary>
    public string Token { get; set; } = "";

    /// <summary>The message key of the account's settings, 43 characters; not needed in plain mode.</summary>
    public string EncodingAESKey { get; set; } = "";

    /// <summary>The key before the last change: WeChat goes on using it for a while. Empty when there was none.</summary>
    public string PreviousEncodingAESKey { get; set; } = "";

    /// <summary>safe, compat or plain, in any case; a text so that a wrong word is refused with the right ones named.</summary>
    public string Mode { get; set; } = nameof(WeChatMode.Safe);

    /// <summary>What a tap on the account's menu says, by the key of the menu item. A key that is not listed is said itself.</summary>
    public Dictionary<string, string> MenuKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>The account's AppSecret, for the platform's interface; empty for an account that only answers. Never logged.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>What kind of account it is; abilities the platform then refuses are switched off.</summary>
    public WeChatAccountKind AccountKind { get; set; } = WeChatAccountKind.CertifiedService;

    /// <summary>Where the platform's interface is.</summary>
    public Uri ApiBaseAddress { get; set; } = new("https://api.weixin.qq.com");

    /// <summary>Where it is when the first address cannot be connected to; null for nowhere else.</summary>
    public Uri? BackupApiBaseAddress { get; set; } = new("https://api2.weixin.qq.com");

    /// <summary>How far the clocks of the platform and of this host may differ before a push is refused; a push keeps its time through all its tries. Zero to take any.</summary>
    public TimeSpan TimestampTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many turns a host runs or holds at once; what is more is answered with a plea for patience.</summary>
    public int MaximumTurns { get; set; } = 1000;

    /// <summary>How many messages a resident may send in a row; one more is allowed every second.</summary>
    public int MaximumBurst { get; set; } = 100;

    /// <summary>The account's menus, written by <c>dotnet run --project bot -- wechat menu</c>.</summary>
    public WeChatMenu Menu { get; } = new();

    /// <summary>By what of the place whose code they scanned followers are tagged, for menus of their own.</summary>
    public WeChatTagging TagBy { get; set; }

    /// <summary>Forms of notices by the topic of the message they stand for, for example repairs; * for all others.</summary>
    public Dictionary<string, WeChatNotice> Notices { get; } = new(StringComparer.Ordinal);

    /// <summary><see cref="Mode"/> as a value.</summary>
    public WeChatMode Protection => Enum.Parse<WeChatMode>(Mode, ignoreCase: true);
}
