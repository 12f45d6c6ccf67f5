using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Tells whoever typed the number of a card that it was not kept, and goes on with the rest.</summary>
internal sealed class IdentityNotice : IEarlyWord
{
    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        await (turn.HeldIdentity ? inner.Context.SendActivityAsync(PrivacyText.IdentityNotKept, cancellationToken: cancellationToken) : Task.CompletedTask);
        return turn;
    }
}
