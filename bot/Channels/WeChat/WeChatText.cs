using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WeChat;

/// <summary>Words of the channel itself, for when the bot has none.</summary>
internal static class WeChatText
{
    private static readonly Wording Words = new(typeof(WeChatText));

    public static string TurnFailed => Words[nameof(TurnFailed)];

    /// <summary>What a tap on the offer in <see cref="TurnFailed"/> says.</summary>
    public static string Handover => Words[nameof(Handover)];

    public static string StillWorking => Words[nameof(StillWorking)];

    public static string OutOfOrder => Words[nameof(OutOfOrder)];

    public static string TooFast => Words[nameof(TooFast)];

    public static string More => Words[nameof(More)];

    public static string CannotRead => Words[nameof(CannotRead)];

    /// <summary>The sentence WeChat itself puts in place of messages it does not push.</summary>
    public static string UnsupportedKind => Words[nameof(UnsupportedKind)];

    /// <summary>What a message that waits is called among what is kept about a resident.</summary>
    public static string KindKept => Words[nameof(KindKept)];

    public static string CodeSheetTitle => Words[nameof(CodeSheetTitle)];

    public static string CodeSheetHint => Words[nameof(CodeSheetHint)];

    /// <summary>Where a stairwell's code hangs.</summary>
    public static string CodePlace(string estate, string building, string unit) => Words.Format(nameof(CodePlace), estate, building, unit);
}
