namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Runs a turn once for each push, one after another within a conversation, and gives every delivery of the push the
/// same reply.
/// </summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="pushId">The push, the same for all its deliveries.</param>
/// <param name="turn">The turn: gives the reply to keep, null when there is none. Its token is the host's.</param>
/// <param name="hostStopping">Ends the turn when the host stops; never a request's token.</param>
internal delegate Task<string?> WeChatTurns(
    string conversation,
    string pushId,
    Func<CancellationToken, Task<string?>> turn,
    CancellationToken hostStopping);
