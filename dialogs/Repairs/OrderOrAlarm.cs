using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Right after a report what answers its question belongs to it: 「阀门关上了」 of a burst pipe only sounds like gas. Words
/// that name a danger are an alarm all the same.
/// </summary>
internal sealed class OrderOrAlarm(RepairDesk desk, IWorkOrderStore orders) : IEmergencyDuty
{
    // Whoever says more may tell of something new.
    private const int LongestCry = 8;

    /// <inheritdoc/>
    public Task RaiseAsync(ITurnContext context, Turn turn, EmergencyKind kind, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<string?> KnowsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        !NamesDanger(turn.Reading) && await desk.LastAsync(context, cancellationToken) is { } last && last.IsFresh(turn.Now)
        && await orders.FindAsync(last.Number, cancellationToken) is { Priority: not Priority.P0 } order && order.Status.IsOpen() && order.Concerns(turn.Resident)
            ? turn.Reading.Says(RepairTerms.Answer, order.Category) ? RepairCommands.Note
            // 「快来人啊」 of the pipe that bursts is no fire.
            : turn.Reading.Says(RepairTerms.Haste) && turn.Reading.Normalized.Length <= LongestCry ? RepairCommands.Urge
            : null
            : null;

    private static bool NamesDanger(Reading reading) =>
        reading.Says(TermKinds.EmergencyStrong) || reading.Terms.Any(term => term.Kind == TermKinds.EmergencyWeak && term.Length > 1);
}
