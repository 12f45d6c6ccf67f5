using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Answers an emergency before anything else is looked at, in every state: the numbers to call in the first line, then
/// what to do and what to leave. It asks nothing, needs no store, and leaves the waiting dialog as it is.
/// </summary>
internal sealed class EmergencyGuard(CommunityCatalog catalog)
{
    /// <summary>Whether the turn was an emergency and has been answered.</summary>
    public async Task<bool> AnswerAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading.Emergency is { } code && await TellAsync(context, code, cancellationToken);

    /// <summary>Tells what to do in an emergency a dialog came upon; false for a code the files do not have.</summary>
    public async Task<bool> TellAsync(ITurnContext context, string code, CancellationToken cancellationToken)
    {
        if (catalog.Get<EmergencyCatalog>().Find(code) is not { } emergency)
        {
            return false;
        }

        // Of high importance: nothing on its way to the resident may shorten it.
        var words = MessageFactory.Text(RoutingText.Emergency(emergency));
        words.Importance = ActivityImportance.High;
        await context.SendActivityAsync(words, cancellationToken);
        return true;
    }
}
