namespace Microsoft.Bot.Schema;

/// <summary>How urgent a message is; the values of <see cref="Activity.Importance"/>.</summary>
public static class ActivityImportance
{
    public const string Low = "low";

    public const string Normal = "normal";

    public const string High = "high";
}
