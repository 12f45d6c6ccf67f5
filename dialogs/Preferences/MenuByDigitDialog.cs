using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>
/// Takes a digit that nobody else has a use for as a line of the menu, the elder mode's or the ordinary one: who has
/// once read 「2找店」 may say 2 whatever was said since.
/// </summary>
/// <param name="memory">Knows who wants it short.</param>
/// <param name="turns">Reads the words the digit stands for.</param>
/// <param name="topics">Keeps what is spoken of.</param>
/// <param name="routes">Every route, this dialog's own among them.</param>
internal sealed class MenuByDigitDialog(PreferenceMemory memory, TurnReader turns, TopicMemory topics, Lazy<DialogRoute[]> routes) : Dialog(nameof(MenuByDigitDialog))
{
    /// <summary>Whether a turn is such a digit.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (Line(turn, (await memory.GetAsync(context, cancellationToken)).IsElder) is null)
        {
            return false;
        }

        foreach (var route in routes.Value.Where(route => route.DialogId != Id))
        {
            if (route.Claims is { } claims && await claims(context, turn, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var meant = turns.Again(dc.Context, turn, Line(turn, (await memory.GetAsync(dc.Context, cancellationToken)).IsElder) ?? turn.Reading.Text);
        var route = routes.Value.FirstOrDefault(other => meant.Command is { } command ? other.Commands.Contains(command) : other.Intents.Contains(meant.Reading.Intent.Name));
        if (route is null)
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        await topics.SetAsync(dc.Context, route.DialogId, meant.Now, cancellationToken);
        return await dc.ReplaceDialogAsync(route.DialogId, null, cancellationToken);
    }

    // What the digit of a turn stands for.
    private static string? Line(Turn turn, bool isElder)
    {
        var lines = isElder ? PreferenceText.MenuSays : PreferenceText.OrdinaryMenuSays;
        return int.TryParse(turn.Reading.Normalized.Trim('.', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var digit) && digit >= 1 && digit <= lines.Length ? lines[digit - 1] : null;
    }
}
