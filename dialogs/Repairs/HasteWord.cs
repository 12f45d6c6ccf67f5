using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>「别问了，快来人修」 while a report waits for its answer is about that report, and urges no other order.</summary>
internal sealed class HasteWord : IEarlyWord
{
    /// <inheritdoc/>
    public ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        new(turn is { Command: RepairCommands.Urge } && inner.ActiveDialog?.Id == nameof(ReportRepairDialog) && turn.Reading.Says(RepairTerms.Haste)
            ? turn.Commanded(inner.Context, null)
            : turn);
}
