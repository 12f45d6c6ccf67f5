namespace CommunityBot.State;

/// <summary>A push that has had its turn.</summary>
/// <param name="Id">Its dedupe key.</param>
/// <param name="Reply">What it was answered with; null for an acknowledgement without a reply, and once the reply was dropped for want of room.</param>
internal sealed record AnsweredPush(string Id, string? Reply);
