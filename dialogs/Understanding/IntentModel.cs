namespace CommunityBot.Dialogs.Understanding;

/// <summary>The intents as the model's classes, in the order of their indices.</summary>
internal static class IntentModel
{
    /// <summary>The intents in the order of the model's classes.</summary>
    public static IReadOnlyList<string> Intents { get; } =
    [
        IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration, IntentNames.RepairsReport, IntentNames.RepairsStatus,
        IntentNames.RepairsCancel, IntentNames.DirectoryFind, IntentNames.Feedback, IntentNames.Consult, IntentNames.Billing, IntentNames.Notice,
        IntentNames.Handover, IntentNames.Emergency, IntentNames.Greeting, IntentNames.Thanks, IntentNames.Bye, IntentNames.Help, IntentNames.Cancel,
        IntentNames.Affirm, IntentNames.Deny, IntentNames.Abuse, IntentNames.None,
    ];

    /// <summary>The index of each.</summary>
    public static IReadOnlyDictionary<string, int> Indices { get; } = Intents.Select((intent, index) => (intent, index)).ToDictionary(each => each.intent, each => each.index, StringComparer.Ordinal);
}
