namespace Microsoft.Bot.Builder;

/// <summary>How much a traced message matters.</summary>
public enum Severity
{
    Verbose,
    Information,
    Warning,
    Error,
    Critical,
}
