using System.Globalization;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Civility;

/// <summary>Tells nobody who a neighbour is or how to reach them, and offers what can be done: a report in confidence.</summary>
internal sealed class NeighbourPrivacy(ConversationState state, TurnReader turns, CommandReader commands, TopicMemory topics, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    private const string Identity = "civility.identity";
    private const string Contact = "civility.contact";
    private const string Report = "civility.report";
    private const string Quiet = "civility.quiet";

    private const string Hint = "civility.hint";

    // 「别让邻居知道是我说的」: no longer than this nothing else is told.
    private const int LongestQuiet = 12;

    // As long as somebody who was refused a name tries for the floor.
    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(10);

    private static readonly char[] Stops = [' ', '，', ',', '。', '；', ';', '！', '!', '？', '?', '\n'];

    private readonly IStatePropertyAccessor<string?> _asked = state.CreateProperty<string?>("civility.asked");

    private readonly IStatePropertyAccessor<QuietReport?> _offer = state.CreateProperty<QuietReport?>("civility.offer");

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        switch (turn)
        {
            case { Reading.Emergency: not null }:
                return turn;
            case { Command: Identity }:
                await _asked.SetAsync(inner.Context, turn.Now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
                await inner.Context.SendActivityAsync(CivilityText.Identity, cancellationToken: cancellationToken);
                return null;
            case { Command: Hint, Reading.Addresses.Count: 0 } when await IsJustRefusedAsync(inner.Context, turn.Now, cancellationToken):
                await inner.Context.SendActivityAsync(CivilityText.Identity, cancellationToken: cancellationToken);
                return null;
            case { Command: Hint }:
                return turn.Commanded(inner.Context, null);
            // 「别让邻居知道」 names a neighbour and tells nothing of them.
            case { Command: Quiet, Reading: { Addresses.Count: 0 } reading } when reading.Normalized.Length <= LongestQuiet || reading.Intent.Name == IntentNames.None || (reading.Fault is null && !reading.Says(TermKinds.Complaint)):
                await inner.Context.SendActivityAsync(CivilityText.Quiet, cancellationToken: cancellationToken);
                return null;
            case { Command: Contact, Reading.Phones.Count: 0 } when await IsOfShopAsync(inner.Context, turn, cancellationToken):
                // 「他家电话」 right after a shop was told of is the shop's.
                return turn.Commanded(inner.Context, null);
            case { Command: Contact, Reading.Phones.Count: 0 } when TellsOfFault(turn.Reading):
                // 「602漏水漏到我家了，他电话给我」: the telephone is refused, the leak is not.
                await _asked.SetAsync(inner.Context, turn.Now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
                await inner.Context.SendActivityAsync(CivilityText.ContactThen, cancellationToken: cancellationToken);
                return turns.Again(inner.Context, turn, Told(turn)).As(inner.Context, IntentNames.RepairsReport);
            case { Command: Contact, Reading.Phones.Count: 0 }:
            case { Command: null, Reading.Phones.Count: 0 } when turn.Reading.Addresses.Any(said => said.Rooms.Count > 0) && CivilityText.AsksPhoneOf(turn.Reading.Normalized):
                await RefuseAsync(inner.Context, turn, cancellationToken);
                return null;
            default:
                return await AnsweredAsync(inner.Context, turn, cancellationToken);
        }
    }

    private async Task<bool> IsJustRefusedAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _asked.GetAsync(context, cancellationToken: cancellationToken) is { } asked && (now - DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture)).Duration() < Refused;

    private async Task<bool> IsOfShopAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading is { Addresses.Count: 0 } reading && !reading.Says(TermKinds.Complaint)
        && CivilityText.MayMeanShop(reading.Normalized)
        && await topics.GetAsync(context, turn.Now, cancellationToken) is { } topic && routes.Any(route => route.DialogId == topic && route.TellsOfPublicPlaces);

    private async Task RefuseAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        await _asked.SetAsync(context, turn.Now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        if (!turn.Reading.Says(TermKinds.Complaint) && turn.Reading.Intent.Name != IntentNames.Feedback)
        {
            await context.SendActivityAsync(CivilityText.Contact, cancellationToken: cancellationToken);
            return;
        }

        await _offer.SetAsync(context, new QuietReport(Told(turn), turn.Now), cancellationToken);
        var offer = MessageFactory.Text(CivilityText.ContactAndReport);
        offer.SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, CivilityText.ButtonReport, value: CivilityText.ButtonReport)] };
        await context.SendActivityAsync(offer, cancellationToken);
    }

    // What was told, without the wish that is refused.
    private string Told(Turn turn) =>
        string.Join('，', turn.Reading.Text.Split(Stops, StringSplitOptions.RemoveEmptyEntries).Where(clause => commands.Read(UtteranceNormalizer.Normalize(clause).Value) is not Contact));

    private static bool TellsOfFault(Reading reading) => reading.Fault is not null && (reading.Says(TermKinds.Fault) || reading.Says(TermKinds.Symptom)) && !reading.Says(TermKinds.Complaint) && reading.Intent.Name != IntentNames.Feedback;

    // A yes, a button or a time of day takes up the offer; the report is then what was told, heard again as a report.
    private async ValueTask<Turn?> AnsweredAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (await _offer.GetAsync(context, cancellationToken: cancellationToken) is not { } offer || !offer.IsOpen(turn.Now))
        {
            return turn;
        }

        var reading = turn.Reading;
        if (reading.YesNo == false)
        {
            await _offer.DeleteAsync(context, cancellationToken);
            await context.SendActivityAsync(CivilityText.NotReported, cancellationToken: cancellationToken);
            return null;
        }

        // A time or a place goes on with what was told; a fault is another matter only where it is named.
        var goesOn = (reading.Times.Count > 0 || reading.Addresses.Count > 0) && !reading.Says(TermKinds.Symptom) && !reading.Says(TermKinds.Fault) && !reading.Says(TermKinds.Complaint);
        if (reading.YesNo is null && turn.Command is not Report && !goesOn)
        {
            return turn;
        }

        await _offer.DeleteAsync(context, cancellationToken);
        var words = reading.Times.Count > 0 || reading.Addresses.Count > 0 ? $"{offer.Words}，{reading.Text}" : offer.Words;
        return turns.Again(context, turn, words).As(context, IntentNames.RepairsReport);
    }
}
