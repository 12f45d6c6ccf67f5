namespace CommunityBot.State;

/// <summary>State cannot be kept safely, so the host does not start. The message, in Chinese and English, says why and what to do.</summary>
internal sealed class StateUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
