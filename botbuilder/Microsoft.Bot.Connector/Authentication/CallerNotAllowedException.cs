namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The caller is who it claims to be, and may not do this: 403 rather than 401.</summary>
internal sealed class CallerNotAllowedException(string message) : UnauthorizedAccessException(message);
