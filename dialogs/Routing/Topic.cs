namespace CommunityBot.Dialogs.Routing;

/// <summary>What the conversation was last about, so that 「电话」 and 「明天呢」 find their way back.</summary>
/// <param name="DialogId">The dialog that spoke last.</param>
/// <param name="At">When.</param>
internal sealed record Topic(string DialogId, DateTimeOffset At);
