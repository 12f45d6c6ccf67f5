using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Takes what the resident says after an emergency into its order and says so in a few words; the one thing asked is
/// where it is. What was interrupted waits until it is over.
/// </summary>
internal sealed class EmergencyTalk(CommunityCatalog catalog, IWorkOrderStore orders, EmergencyDesk desk, TopicMemory topics)
{
    private const int MostAsked = 2;

    /// <summary>Answers a turn that belongs to the emergency.</summary>
    public async Task AnswerAsync(DialogContext inner, Turn turn, EmergencyMemory last, string? said, CancellationToken cancellationToken)
    {
        if (catalog.Get<EmergencyCatalog>().Find(last.Code) is not { } kind)
        {
            return;
        }

        var known = last.Number is { } number ? (await orders.FindAsync(number, cancellationToken))?.Place ?? new RepairPlace() : new RepairPlace();
        var told = IsTheirOwn(turn.Reading, last) ? known : await ToldAsync(inner.Context, turn, known, kind, cancellationToken);
        said = told != known && IsNumber(turn.Reading) ? null
            : said == EmergencySaid.Safe && EmergencyText.IsOverWhenSafe(kind) ? EmergencySaid.Over
            // 「算了没事」 of somebody who did not want to live ends nothing.
            : said == EmergencySaid.Over && EmergencyText.IsHeardOut(kind) ? EmergencySaid.Safe
            : said;
        await PassOnAsync(turn, last, known, told, EmergencyText.IsConfidential(kind) ? EmergencyText.Note(said) : turn.Reading.Text, cancellationToken);
        var isTold = told != known || (turn.Reading.Addresses.Count > 0 && !IsTheirOwn(turn.Reading, last));
        var asks = Asks(told, kind, said, last) ? 1 : 0;
        await desk.RememberAsync(inner.Context, last with { At = turn.Now, HasPlace = EmergencyText.IsEnough(told, kind), IsAnswered = true, IsOver = said is EmergencySaid.Over or EmergencySaid.Arrived, Asked = last.Asked + asks }, cancellationToken);
        await inner.Context.SendActivityAsync(asks > 0 ? Question(told) : Answer(isTold ? RepairsText.Place(told, Neighbourhood) : null, kind, said, last.Number is not null), cancellationToken: cancellationToken);
        if (said == EmergencySaid.Over && inner.ActiveDialog is { } waiting)
        {
            await topics.SetAsync(inner.Context, waiting.Id, turn.Now, cancellationToken);
            await inner.RepromptDialogAsync(cancellationToken);
        }
    }

    private async Task<RepairPlace> ToldAsync(ITurnContext context, Turn turn, RepairPlace known, EmergencyKind kind, CancellationToken cancellationToken) => turn switch
    {
        { Pin: { } pin } => known with { Point = pin.Point },
        // 「2」 where only the unit is missing.
        _ when IsNumber(turn.Reading) && known is { Building: not null, Unit: null } && !EmergencyText.IsEnough(known, kind) => known with { Unit = turn.Reading.Normalized },
        _ => await desk.InEstateAsync(context, turn.Reading.Addresses.Aggregate(known, (place, said) => place.With(said)), cancellationToken),
    };

    // Of a sick person nothing but the place and how it goes is passed on.
    private async Task PassOnAsync(Turn turn, EmergencyMemory last, RepairPlace known, RepairPlace told, string? words, CancellationToken cancellationToken)
    {
        if (last.Number is not { } number)
        {
            return;
        }

        var by = new Actor(turn.Resident, Push: turn.Push);
        words = string.IsNullOrWhiteSpace(words) ? null : words;
        await orders.ChangeAsync(
            number,
            by,
            order => told != known ? order.Correct(by, told, words, turn.Now)
                : words is null ? new ChangeOutcome.Unchanged(order)
                : order.Note(by, words, turn.Now),
            cancellationToken);
    }

    private static bool IsNumber(Reading reading) => reading.Normalized is { Length: 1 or 2 } words && words.All(char.IsAsciiDigit);

    // 「我是2单元的，听到喊」: whoever speaks is not where the others are trapped.
    private static bool IsTheirOwn(Reading reading, EmergencyMemory last) =>
        last.HasPlace && EmergencySaid.IsOfThemselves(reading) && !reading.Says(RepairTerms.Correct) && ChineseSwap.Read(reading.Normalized) is null;

    // Asked twice, residents who have more to do are asked no third time: those on duty ask them.
    private static bool Asks(RepairPlace told, EmergencyKind kind, string? said, EmergencyMemory last) =>
        last.Number is not null && last.Asked < MostAsked && said is not (EmergencySaid.Arrived or EmergencySaid.Over)
        && !EmergencyText.IsEnough(told, kind) && !(EmergencyText.IsHeardOut(kind) && told.IsEmpty);

    private string Question(RepairPlace place)
    {
        var words = RepairsText.Place(place, Neighbourhood);
        return place switch
        {
            // 「5号楼1单元」 of eight estates.
            { Estate: null, Building: not null } => EmergencyText.PlaceKnown(words) + RepairsText.AskEstate([], place),
            { Building: not null } => EmergencyText.AskUnit(words),
            { Estate: not null } => EmergencyText.AskBuilding(words),
            _ => EmergencyText.AskWhere,
        };
    }

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private static string Answer(string? told, EmergencyKind kind, string? said, bool isPassedOn) => said switch
    {
        EmergencySaid.Arrived => EmergencyText.Arrived,
        EmergencySaid.Over => EmergencyText.Over(isPassedOn ? told : null, kind),
        EmergencySaid.Asks => EmergencyText.AskThem(kind),
        _ when !isPassedOn => told is not null ? EmergencyText.TellThem(told) : said is EmergencySaid.Called ? EmergencyText.Arrived : EmergencyText.KeepCalling(kind),
        _ when EmergencyText.IsHeardOut(kind) && told is null => EmergencyText.Listening,
        EmergencySaid.Help => EmergencyText.HelpCalled,
        _ when told is not null => EmergencyText.IsSought(kind) ? EmergencyText.SoughtAt(told) : EmergencyText.PlaceKnown(told),
        EmergencySaid.Safe => EmergencyText.StillSafe,
        EmergencySaid.Called => EmergencyText.Arrived,
        _ => EmergencyText.Noted(kind),
    };
}
