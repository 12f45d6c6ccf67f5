using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>「我要投诉到住建局」 「找电视台去」 is as much a resident's right as the hotline, and answered like it.</summary>
internal sealed class AuthorityWord : IEarlyWord
{
    /// <inheritdoc/>
    public ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        new(turn is { Command: null, IsWordless: false, Reading.Emergency: null } && RepairsText.TurnsElsewhere(turn.Reading.Normalized)
            // With what is broken and where, it is a report first.
            && !(turn.Reading.Says(TermKinds.Symptom) && turn.Reading.Addresses.Count > 0) && !ChineseQuestion.Asks(turn.Reading)
            ? turn.Commanded(inner.Context, RepairCommands.Hotline)
            : turn);
}
