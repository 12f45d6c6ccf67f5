namespace CommunityBot.Channels.WebChat;

/// <summary>What the resident's screen shows after a deed, and what went over the wire for it.</summary>
/// <param name="Outcome">answered, silent (acknowledged without a word) or failed (the platform's sentence is shown).</param>
internal sealed record DevAnswer(string Outcome, IReadOnlyList<DevMessage> Messages, DevWire Wire);

/// <summary>One message of the account on the screen; the kind says which values count.</summary>
internal sealed record DevMessage(string Kind, string? Text = null, string? Url = null, IReadOnlyList<DevArticle>? Articles = null);

internal sealed record DevArticle(string? Title, string? Description, string? PictureUrl, string? Url);

/// <summary>The push and its answer as XML, openids masked; seals are opened for reading.</summary>
internal sealed record DevWire(string Mode, string Push, string? Answer, int Status, int Tries, long Milliseconds);
