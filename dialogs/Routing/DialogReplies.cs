using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Words that end a dialog, and words that come between a question and its answer.</summary>
internal static class DialogReplies
{
    /// <summary>Says a dialog's last words and ends it.</summary>
    public static async Task<DialogTurnResult> EndWithAsync(this DialogContext dialog, string words, CancellationToken cancellationToken)
    {
        await dialog.Context.SendActivityAsync(words, cancellationToken: cancellationToken);
        return await dialog.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Answers what was asked between, and puts the question that waits, if one does, once more.</summary>
    public static async Task AnswerBetweenAsync(this DialogContext dialog, string words, CancellationToken cancellationToken)
    {
        await dialog.Context.SendActivityAsync(words, cancellationToken: cancellationToken);
        if (dialog.ActiveDialog is not null)
        {
            await dialog.RepromptDialogAsync(cancellationToken);
        }
    }
}
