using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// The question of a wish that others follow in the same message: it is put once they are answered, so that it is put once
/// and stands last.
/// </summary>
/// <param name="dialog">The dialog whose question is held.</param>
internal sealed class HeldQuestion(string dialog)
{
    private IMessageActivity? _question;

    /// <summary>Keeps a question of a dialog for later in the turn; false when it has to be put at once.</summary>
    public static bool Keep(ITurnContext context, string dialog, IMessageActivity question)
    {
        if (context.TurnState.Get<HeldQuestion>() is not { } held || !held.IsOf(dialog))
        {
            return false;
        }

        held._question = question;
        return true;
    }

    /// <summary>Takes the question kept for a dialog in this turn; null when there is none.</summary>
    public static IMessageActivity? Take(ITurnContext context, string? dialog)
    {
        if (context.TurnState.Get<HeldQuestion>() is not { } held || !held.IsOf(dialog))
        {
            return null;
        }

        var question = held._question;
        held._question = null;
        return question;
    }

    private bool IsOf(string? other) => other == dialog;
}
