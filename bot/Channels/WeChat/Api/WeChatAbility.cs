namespace CommunityBot.Channels.WeChat.Api;

/// <summary>What an account may be able to do beyond answering.</summary>
internal enum WeChatAbility
{
    /// <summary>Messages for 48 hours after the resident's own.</summary>
    CustomerService,

    /// <summary>The sign that somebody is writing.</summary>
    Typing,

    /// <summary>Template messages.</summary>
    Template,

    /// <summary>Subscription notices: one for each time the resident agreed.</summary>
    Subscription,
    Menu,

    /// <summary>QR codes that tell which of them was scanned.</summary>
    QrCode,

    /// <summary>Followers' records and tags.</summary>
    Followers,
    Media,
}

/// <summary>The kinds of accounts, by which the platform gives its rights.</summary>
internal enum WeChatAccountKind
{
    /// <summary>A certified service account: all abilities.</summary>
    CertifiedService,
    CertifiedSubscription,
    Service,

    /// <summary>A personal or uncertified subscription account: it can only answer.</summary>
    Subscription,
}
