using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>「别问了，快来人修」 while a report waits for its answer is about that report, and urges no other order.</summary>
internal sealed class HasteWord : IEarlyWord
{
    /// <inheritdoc/>
    public ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        new(turn is { Command: RepairCommands.Urge } && inner.ActiveDialog?.Id == nameof(ReportRepairDialog) && (turn.Reading.Says(RepairTerms.Haste) || IsOfReport(turn))
            ? turn.Commanded(inner.Context, null)
            : turn);

    // 「能不能快点」; 「楼道那个也催一下」 is said of another.
    private static bool IsOfReport(Turn turn) =>
        AfterwardWords.In(turn.Reading) == RepairCommands.Urge && turn.Reading.Addresses.Count == 0 && !turn.Reading.Says(TermKinds.FaultObject) && OrderNumber.In(turn.Reading.Text) is null;
}
