namespace Microsoft.Bot.Builder;

/// <summary>Names of the events by which a conversation is handed to a person.</summary>
public static class HandoffEventNames
{
    public const string InitiateHandoff = "handoff.initiate";

    public const string HandoffStatus = "handoff.status";
}
