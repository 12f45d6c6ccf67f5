namespace CommunityBot.State;

/// <summary>The host cannot keep state safely and therefore does not start. The message tells the developer what to do.</summary>
internal sealed class StateUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
