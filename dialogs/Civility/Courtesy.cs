using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>
/// Meets insults without a lecture. Whatever can be heard through them — danger, a fault, a wish for a person — is
/// answered as if it had been said kindly.
/// </summary>
internal sealed class Courtesy(ConversationState state, TopicMemory topics, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    private const string Blame = "civility.blame";

    private const double Sure = 0.6;
    private const double Certain = 0.9;

    private readonly IStatePropertyAccessor<Temper> _temper = state.CreateProperty<Temper>("civility.temper");

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        // An insult that was only guessed is no reason to scold.
        var isInsult = reading.Intent.Name == IntentNames.Abuse && (reading.Intent.Score >= Sure || Swears(reading));
        var insults = isInsult && turn.Command is null && !await GoesOnAsync(inner, turn, cancellationToken);
        if (reading.Emergency is not null || !(insults || turn.Command == Blame))
        {
            return turn;
        }

        // 「垃圾机器人」 reports no garbage.
        if (reading.Says(TermKinds.Symptom) || (reading.Fault is not null && (reading.Intent.Score < Certain || reading.Addresses.Count > 0 || reading.Says(TermKinds.Fault))))
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

    // 「王大妈的报修单」 swears at nobody.
    private static bool Swears(Reading reading) =>
        reading.Terms.Any(term => term is { Kind: TermKinds.Frame, Value: IntentNames.Abuse } && !CivilityText.IsKin(reading.Normalized, term.Start));

    // 「定了告诉我」 after an event without a date is no insult, however curt it is.
    private async Task<bool> GoesOnAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        !Swears(turn.Reading) && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is { } topic
        && routes.FirstOrDefault(route => route.DialogId == topic)?.Claims is { } claims && await claims(inner.Context, turn, cancellationToken);
}
