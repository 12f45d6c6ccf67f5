using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>「我也想报那个灯」 and, while repairs are spoken of, 「那现在给我报」: one word for reporting and enrolling, and nothing here to enrol in.</summary>
internal sealed class ReportedWord(TopicMemory topics) : IEarlyWord
{
    // A longer message names what it wants.
    private const int LongestBare = 10;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn is { Command: null, Reading: { Emergency: null, Intent.Name: IntentNames.EventsRegister } reading } && inner.ActiveDialog is null
        && !reading.Says(TermKinds.Event) && !reading.Says(TermKinds.EventCategory) && !FaultVocabulary.TellsOfEnrolment(reading.Normalized)
        && ((reading.Says(TermKinds.FaultObject) && reading.Addresses.Count > 0)
            || (reading.Normalized.Length <= LongestBare && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is { } topic && RepairsSlice.Dialogs.Contains(topic)))
            // The thing named is what broke: nothing else was said of it.
            ? (turn with { Reading = reading with { Fault = reading.Fault ?? reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value } }).As(inner.Context, IntentNames.RepairsReport)
            : turn;
}
