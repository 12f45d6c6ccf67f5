namespace CommunityBot.Dialogs.Repairs;

/// <summary>The resident's last word on an order.</summary>
/// <param name="Fixed">Whether it is fixed.</param>
/// <param name="At">When it was said.</param>
/// <param name="Score">1 to 5; null when none was given, which is never counted as satisfied.</param>
internal sealed record Verdict(bool Fixed, DateTimeOffset At, int? Score = null);
