namespace CommunityBot.Dialogs.Routing;

/// <summary>A kind of code that hangs in the community. Every slice whose codes can be scanned registers one.</summary>
/// <param name="Knows">Whether a code is of this kind.</param>
public sealed record CodeKind(Func<string, bool> Knows);
