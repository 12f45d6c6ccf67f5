namespace CommunityBot.Channels.BotFramework;

/// <summary>
/// Runs a turn once for each activity, one after another within a conversation, and gives every delivery of the
/// activity the same replies.
/// </summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="activityId">The activity, the same for all its deliveries.</param>
/// <param name="turn">The turn: gives the replies to keep, null when there are none. Its token is the host's.</param>
/// <param name="hostStopping">Ends the turn when the host stops; never a request's token.</param>
internal delegate Task<string?> BotFrameworkTurnRunner(
    string conversation,
    string activityId,
    Func<CancellationToken, Task<string?>> turn,
    CancellationToken hostStopping);
