namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that pass between a bot and its adapter only.</summary>
public static class ActivityTypesEx
{
    /// <summary>Waits, by as many milliseconds as the value says, before the next activity is sent.</summary>
    public const string Delay = "delay";

    /// <summary>Carries the answer to an invoke.</summary>
    public const string InvokeResponse = "invokeResponse";
}
