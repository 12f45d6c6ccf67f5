namespace CommunityBot.WeChatSimulator.Faults;

/// <summary>What can go wrong between the platform and the bot. The first group befalls pushes, the second calls of the API.</summary>
internal enum Fault
{
    None,

    /// <summary>A delivery that never reaches the bot.</summary>
    Drop,

    /// <summary>The bot answers, and the answer is lost on its way.</summary>
    LoseReply,

    /// <summary>A delivery reaches two hosts at once, as a gateway that asks again by itself does.</summary>
    Duplicate,

    /// <summary>A delivery is a second late.</summary>
    Delay,

    /// <summary>A call answers HTTP 502.</summary>
    ServerError,

    /// <summary>A call answers errcode -1.</summary>
    Busy,

    /// <summary>A call finds all access tokens dead (40001), as when somebody else fetched one with the same secret.</summary>
    DeadTokens,

    /// <summary>A call finds all access tokens too old (42001), before the time they were promised.</summary>
    ExpiredTokens,

    /// <summary>The day's quota of the call is used up (45009).</summary>
    QuotaUsedUp,

    /// <summary>A customer-service message comes too late after the resident's last word (45015).</summary>
    WindowOver,

    /// <summary>A customer-service message is one more than the resident's last word allowed (45047).</summary>
    AllowanceUsedUp,

    /// <summary>The connection breaks before the call takes effect.</summary>
    ResetBefore,

    /// <summary>The connection breaks after the call took effect: the caller cannot know.</summary>
    ResetAfter,

    /// <summary>A call takes a second longer.</summary>
    Slow,
}
