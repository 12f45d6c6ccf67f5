namespace CommunityBot.Dialogs.Events;

/// <summary>What residents hear when they take places.</summary>
internal static class RegistrationAnswers
{
    /// <summary>What came of it.</summary>
    public static string Say(RegistrationOutcome outcome, Occurrence occurrence, int wanted, DateTime now, EventOptions options)
    {
        var today = DateOnly.FromDateTime(now);
        return outcome switch
        {
            RegistrationOutcome.Registered(var entry) => RegistrationText.Registered(occurrence, entry, today) + ReminderText.Reminded(occurrence, now, options),
            RegistrationOutcome.Waiting(_, var position) => RegistrationText.WaitingAt(occurrence, position, today),
            RegistrationOutcome.Already(var entry) => RegistrationText.Already(occurrence, entry, today),
            RegistrationOutcome.NoMore(var entry, var free) => RegistrationText.NoMore(occurrence, entry, free),
            RegistrationOutcome.NotYet(var opens) => RegistrationText.NotYet(occurrence, opens, today),
            RegistrationOutcome.Closed => RegistrationText.Closed(occurrence),
            RegistrationOutcome.Full { Free: > 0 and var free } => RegistrationText.OnlyFree(occurrence, free, wanted),
            RegistrationOutcome.Full { Position: { } position } => RegistrationText.AskWait(occurrence, position),
            RegistrationOutcome.Full => RegistrationText.FullNoWaiting(occurrence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
