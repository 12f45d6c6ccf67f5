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

    /// <summary>Stands below a part of an answer whose rest waits for the resident's next word.</summary>
    public static string Continued => Words[nameof(Continued)];

    /// <summary>The people of the account can be had, but only as the answer to another message.</summary>
    public static string TransferLate => Words[nameof(TransferLate)];

    public static string CannotRead => Words[nameof(CannotRead)];

    /// <summary>The sentence WeChat itself puts in place of messages it does not push.</summary>
    public static string UnsupportedKind => Words[nameof(UnsupportedKind)];

    /// <summary>What a message that waits is called among what is kept about a resident.</summary>
    public static string KindKept => Words[nameof(KindKept)];

    /// <summary>What an agreement to notices is called among what is kept about a resident.</summary>
    public static string KindAcceptance => Words[nameof(KindAcceptance)];

    /// <summary>The building's part of a tag.</summary>
    public static string TagOfBuilding(string building) => Words.Format(nameof(TagOfBuilding), building);

    public static string CodeSheetTitle => Words[nameof(CodeSheetTitle)];

    public static string CodeSheetHint => Words[nameof(CodeSheetHint)];

    /// <summary>Where a stairwell's code hangs.</summary>
    public static string CodePlace(string estate, string building, string unit) => Words.Format(nameof(CodePlace), estate, building, unit);
}
