namespace CommunityBot.WeChatSimulator.Api;

/// <summary>One address of the API.</summary>
/// <param name="Path">For example /cgi-bin/user/info.</param>
/// <param name="Run">What it does, under the platform's lock.</param>
internal sealed record ApiMethod(string Path, Func<ApiCall, ApiAnswer> Run)
{
    /// <summary>Calls a day (wechat-channel §1.15).</summary>
    public int PerDay { get; init; } = 100_000;

    /// <summary>The right it needs, null for what every account may do.</summary>
    public Ability? Needs { get; init; }

    /// <summary>Whether it wants an access token.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it wants a JSON body.</summary>
    public bool TakesJson { get; init; } = true;
}

/// <summary>Rights that accounts have or lack (wechat-channel §1.16).</summary>
internal enum Ability
{
    /// <summary>Customer-service messages, typing, media and what is known of followers: certified accounts.</summary>
    Talk,

    /// <summary>Menus: all but personal accounts.</summary>
    Menus,

    /// <summary>QR codes with scenes, template messages: certified service accounts.</summary>
    Service,
}

/// <summary>Which account has which right.</summary>
internal static class Abilities
{
    public static bool Has(this AccountKind kind, Ability ability) => ability switch
    {
        Ability.Menus => kind != AccountKind.Personal,
        Ability.Talk => kind is AccountKind.CertifiedSubscription or AccountKind.CertifiedService,
        _ => kind == AccountKind.CertifiedService,
    };
}
