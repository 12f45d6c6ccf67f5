using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Hears what right after a place was told of can mean that place alone, whatever it would mean elsewhere: 「那个不行 说不修了」.</summary>
internal sealed class AskedAfterWord(FindServiceDialog directory, TopicMemory topics) : IEarlyWord
{
    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        inner.ActiveDialog is null && turn is { Command: null, Reading: { Emergency: null, Fault: null } reading } && reading.Says(WishReading.AskKind)
        && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) == nameof(FindServiceDialog)
        && await directory.GoesOnAsync(inner.Context, turn, cancellationToken)
            ? turn.As(inner.Context, IntentNames.DirectoryFind)
            : turn;
}
