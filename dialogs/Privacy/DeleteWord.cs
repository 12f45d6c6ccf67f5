using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>「删了吧」 right after a number was noted means the number, after one heard what is kept all of it.</summary>
internal sealed class DeleteWord(TopicMemory topics) : IEarlyWord
{
    private const int Longest = 8;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: null, Reading: { Emergency: null, Addresses.Count: 0 } reading } || inner.ActiveDialog is not null
            || reading.Normalized.Length > Longest || !PrivacyText.SaysDelete(reading.Normalized))
        {
            return turn;
        }

        return await topics.GetAsync(inner.Context, turn.Now, cancellationToken) switch
        {
            nameof(PhoneDialog) => turn.Commanded(inner.Context, ForgetDialog.DeletePhone),
            nameof(TellRecordsDialog) => turn.Commanded(inner.Context, ForgetDialog.DeleteAll),
            _ => turn,
        };
    }
}
