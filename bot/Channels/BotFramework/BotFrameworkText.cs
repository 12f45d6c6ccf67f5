using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.BotFramework;

/// <summary>Words of the channel itself, for when the bot has none.</summary>
internal static class BotFrameworkText
{
    private static readonly Wording Words = new(typeof(BotFrameworkText));

    public static string TurnFailed => Words[nameof(TurnFailed)];

    /// <summary>The store did not say whether what the turn did is done.</summary>
    public static string TurnInDoubt => Words[nameof(TurnInDoubt)];

    /// <summary>What a tap on the offer in <see cref="TurnFailed"/> says.</summary>
    public static string Handover => Words[nameof(Handover)];
}
