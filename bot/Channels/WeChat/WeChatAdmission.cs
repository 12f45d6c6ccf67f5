namespace CommunityBot.Channels.WeChat;

/// <summary>Why a request was refused; for our log and counters only, never for the caller.</summary>
internal enum WeChatRefusal
{
    BodyTooLarge,
    BodyUnreadable,

    /// <summary>In an encrypting mode the message came without encryption.</summary>
    NotEncrypted,
    WrongSignature,

    /// <summary>Rightly signed, but long ago or in the future: sent again by somebody else, or the clocks differ.</summary>
    WrongTime,

    /// <summary>Wrong signature, key or receiver: the crypto does not tell which.</summary>
    NotOpened,

    /// <summary>For another application of the same corporation.</summary>
    AnotherAgent,

    /// <summary>Neither XML nor JSON of WeChat.</summary>
    NotAMessage,
}

/// <summary>What came of a POST at the gate.</summary>
internal abstract record WeChatAdmission
{
    private WeChatAdmission()
    {
    }

    /// <summary>A push of WeChat; <paramref name="Key"/> closes the reply, null in plain mode.</summary>
    public sealed record Admitted(WeChatMessage Message, WeChatFormat Format, WeChatKey? Key) : WeChatAdmission;

    /// <summary>WeChat's cloud asks whether anybody listens at this path.</summary>
    public sealed record Probe : WeChatAdmission;

    /// <summary>A call that brings no message of anybody's, but news to be noted before it is acknowledged.</summary>
    public sealed record News(Func<Task> NoteAsync) : WeChatAdmission;

    public sealed record Refused(WeChatRefusal Reason) : WeChatAdmission;
}
