using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>「我也想报那个灯」 and, while repairs are spoken of, 「那现在给我报」 or 「我一共报了几个」: one word for reporting and enrolling, and nothing here to enrol in.</summary>
internal sealed class ReportedWord(TopicMemory topics) : IEarlyWord
{
    private static readonly string[] Own = [.. RepairCommands.Changes, .. RepairCommands.Asks, .. RepairCommands.Voice];

    // A longer message names what it wants.
    private const int LongestBare = 10;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn is { Command: { } taken, Reading.Emergency: null } && !Own.Contains(taken) && FaultVocabulary.TellsOfReported(turn.Reading.Normalized) && !IsOfEvent(turn.Reading)
            ? turn.Reading.Says(TermKinds.FaultObject) && turn.Reading.Addresses.Count > 0 ? turn.Commanded(inner.Context, null).As(inner.Context, IntentNames.RepairsReport)
                // 「路灯那个报上了没」
                : turn.Reading.Says(TermKinds.FaultObject) || (inner.ActiveDialog is null && await IsTopicAsync(inner, turn, cancellationToken)) ? turn.Commanded(inner.Context, RepairCommands.Tell)
                : turn
        : turn is { Command: null, Reading: { Emergency: null, Intent.Name: IntentNames.EventsRegister } reading } && inner.ActiveDialog is null
        && !IsOfEvent(reading)
        && ((reading.Says(TermKinds.FaultObject) && reading.Addresses.Count > 0)
            || (reading.Normalized.Length <= LongestBare && await IsTopicAsync(inner, turn, cancellationToken)))
            // The thing named is what broke: nothing else was said of it.
            ? (turn with { Reading = reading with { Fault = reading.Fault ?? reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value } }).As(inner.Context, IntentNames.RepairsReport)
            : turn;

    private static bool IsOfEvent(Reading reading) => reading.Says(TermKinds.Event) || reading.Says(TermKinds.EventCategory) || FaultVocabulary.TellsOfEnrolment(reading.Normalized);

    private async Task<bool> IsTopicAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is { } topic && RepairsSlice.Dialogs.Contains(topic);
}
