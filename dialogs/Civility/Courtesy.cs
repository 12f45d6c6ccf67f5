using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>
/// Meets insults without a lecture. Whatever can be heard through them — danger, a fault, a wish for a person — is
/// answered as if it had been said kindly.
/// </summary>
internal sealed class Courtesy(ConversationState state) : IEarlyWord
{
    private readonly IStatePropertyAccessor<Temper> _temper = state.CreateProperty<Temper>("civility.temper");

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        if (reading.Intent.Name != IntentNames.Abuse || reading.Emergency is not null || turn.Command is not null)
        {
            return turn;
        }

        if (reading.Fault is not null || reading.Says(TermKinds.Symptom))
        {
            return turn.As(inner.Context, IntentNames.RepairsReport);
        }

        var (temper, answer) = (await _temper.GetAsync(inner.Context, () => new Temper(), cancellationToken)).Insulted(turn.Now);
        await _temper.SetAsync(inner.Context, temper, cancellationToken);
        if (answer != TemperAnswer.None)
        {
            await inner.Context.SendActivityAsync(answer == TemperAnswer.Kind ? CivilityText.Kind : CivilityText.Notice, cancellationToken: cancellationToken);
        }

        return null;
    }
}
