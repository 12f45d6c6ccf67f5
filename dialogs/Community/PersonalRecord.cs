namespace CommunityBot.Dialogs.Community;

/// <summary>One thing that is kept about a resident, as it is told to them and exported.</summary>
/// <param name="Kind">What sort of thing it is, in the resident's words: 「工单」 「报名」 「电话」.</param>
/// <param name="Text">What is kept, whole.</param>
/// <param name="At">Since when; null when that is not known.</param>
public sealed record PersonalRecord(string Kind, string Text, DateTimeOffset? At = null);
