namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Keeps who a reply goes to out of what is stored of it: a push asked for again carries its resident itself, and an
/// erasure has nothing to look for.
/// </summary>
internal static class WeChatUnaddressed
{
    // No reply can hold it: neither of WeChat's formats allows the character.
    private const string Resident = "\u0001";

    /// <summary>Turns whose stored replies name nobody.</summary>
    public static WeChatTurns Of(WeChatTurns turns) => async (conversation, pushId, turn, stopping) =>
    {
        var openId = conversation[(conversation.IndexOf(':', StringComparison.Ordinal) + 1)..];
        string? said = null, kept = null;
        var stored = await turns(
            conversation,
            pushId,
            async token =>
            {
                said = await turn(token);
                return kept = said?.Replace(openId, Resident, StringComparison.Ordinal);
            },
            stopping);
        // The turn's own words need not be put together again.
        return ReferenceEquals(stored, kept) ? said : stored?.Replace(Resident, openId, StringComparison.Ordinal);
    };
}
