using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator;

/// <summary>The account that is simulated, and how strictly. The defaults are those of a host under development; what can be set may be changed while it runs.</summary>
internal sealed record SimulatorSettings
{
    /// <summary>The account's AppID.</summary>
    public string AppId { get; init; } = "wxdevelopment00001";

    /// <summary>What proves to the API that the account is calling.</summary>
    public string AppSecret { get; init; } = "development-secret";

    /// <summary>The secret of the signatures: 3 to 32 letters or digits.</summary>
    public string Token { get; init; } = "development";

    /// <summary>The message key, 43 characters.</summary>
    public string EncodingAESKey { get; init; } = "DevelopmentOnlyKeyDevelopmentOnlyKeyDevelop";

    /// <summary>The key that pushes are sealed under instead: the one before the last change, which the platform goes on using for a while; null for the account's.</summary>
    public string? PreviousKey { get; set; }

    /// <summary>The account's original id.</summary>
    public string Account { get; init; } = "gh_communitybot";

    /// <summary>What sort of account it is: decides which calls are refused with 48001.</summary>
    public AccountKind Kind { get; init; } = AccountKind.CertifiedService;

    public PushMode Mode { get; init; } = PushMode.Safe;

    public PushFormat Format { get; init; } = PushFormat.Xml;

    /// <summary>The hosts behind the one address the account's settings name; deliveries go to them in turn, as a gateway sends them.</summary>
    public IReadOnlyList<Uri> Bots { get; init; } = [new("http://localhost:5000/wechat")];

    /// <summary>How long a delivery may take. Deliveries of one push begin this far apart: 5 s (user logs in gtoxlili/wechat-chatGPT#9).</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a status other than 200 is asked again. WeCom documents so; of official accounts users report it.</summary>
    public bool RepeatsErrors { get; set; } = true;

    /// <summary>Whether letters written \uXXXX outside of menus are taken for letters; the platform has shown them as they stand.</summary>
    public bool ReadsEscapes { get; set; }

    /// <summary>The addresses that may call the API (errcode 40164 for others); null for all.</summary>
    public IReadOnlySet<string>? AllowedAddresses { get; set; }

    /// <summary>Makes message ids, tokens and faults repeatable.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>The kinds of account that differ in what the API lets them do.</summary>
internal enum AccountKind
{
    /// <summary>A personal or uncertified subscription account: receives and replies, nothing else.</summary>
    Personal,
    CertifiedSubscription,
    UncertifiedService,
    CertifiedService,
}
