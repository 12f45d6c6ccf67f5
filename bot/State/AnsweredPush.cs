namespace CommunityBot.State;

/// <summary>A push that has had its turn.</summary>
/// <param name="Id">Its dedupe key.</param>
/// <param name="Reply">What it was answered with; null for an acknowledgement without a reply.</param>
/// <param name="IsElsewhere">Whether it was answered with words for which the document had no room.</param>
internal sealed record AnsweredPush(string Id, string? Reply, bool IsElsewhere = false);
