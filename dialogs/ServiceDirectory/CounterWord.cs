using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>「物业费在哪交」 asks where the counter is, which the directory knows, though fees are no matter of this bot.</summary>
internal sealed class CounterWord : IEarlyWord
{
    private static readonly string[] Asks = ["place", "map", "phone"];

    /// <inheritdoc/>
    public ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult<Turn?>(
        turn is { Command: null, Reading: { Emergency: null, PlaceCategory: not null, Fault: null, Intent.Name: IntentNames.Billing or IntentNames.Consult } reading }
        && Array.Exists(Asks, ask => reading.Says(TermKinds.Ask, ask))
            ? turn.As(inner.Context, IntentNames.DirectoryFind)
            : turn);
}
