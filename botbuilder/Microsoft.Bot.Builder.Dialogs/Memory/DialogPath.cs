namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths of what dialogs remember about themselves.</summary>
public class DialogPath
{
    public const string EventCounter = "dialog.eventCounter";

    public const string ExpectedProperties = "dialog.expectedProperties";

    public const string DefaultOperation = "dialog.defaultOperation";

    public const string LastEvent = "dialog.lastEvent";

    public const string RequiredProperties = "dialog.requiredProperties";

    public const string Retries = "dialog.retries";

    public const string LastIntent = "dialog.lastIntent";

    public const string LastTriggerEvent = "dialog.lastTriggerEvent";

    /// <summary>The path without its scope.</summary>
    public static string GetPropertyName(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Replace("dialog.", string.Empty, StringComparison.Ordinal);
    }
}
