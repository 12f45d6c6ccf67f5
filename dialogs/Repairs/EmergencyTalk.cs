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
    private const int MostAsks = 2;

    /// <summary>Answers a turn that belongs to the emergency.</summary>
    public async Task AnswerAsync(DialogContext inner, Turn turn, EmergencyMemory last, string? said, CancellationToken cancellationToken)
    {
        if (catalog.Get<EmergencyCatalog>().Find(last.Code) is not { } kind)
        {
            return;
        }

        var known = (last.Number is { } number ? (await orders.FindAsync(number, cancellationToken))?.Place : last.Place) ?? new RepairPlace();
        // 「去门口接一下吗」 tells no other place.
        var reassured = EmergencyText.IsEnough(known, kind) && !turn.Reading.Addresses.Any(place => place.Buildings.Count > 0 || place.Units.Count > 0) ? EmergencyText.Reassured(kind, turn.Reading.Normalized) : null;
        var isTheirOwn = reassured is not null || IsTheirOwn(turn.Reading, last);
        var told = isTheirOwn ? known : await ToldAsync(inner.Context, turn, known, kind, cancellationToken);
        await (last.Number is not null && !EmergencyText.IsHeardOut(kind) ? desk.NoteEstateAsync(inner.Context, told, cancellationToken) : Task.CompletedTask);
        said = told != known && IsNumber(turn.Reading) ? null : Meant(said, kind);
        last = last with { Place = told, Asks = told == known ? last.Asks : 0 };
        await PassOnAsync(turn, last, known, told, EmergencyText.IsConfidential(kind) ? EmergencyText.Note(said) : turn.Reading.Text, cancellationToken);
        var asked = !IsAsking(turn.Reading) ? null : EmergencyText.AsksWhatToDo(turn.Reading.Normalized) ? EmergencyText.AskThem(kind) : EmergencyText.AskDuty;
        // What the card says of it is said again before anything is asked.
        var isCardOpen = last.Number is not null && !EmergencyText.IsHeardOut(kind);
        var answer = isCardOpen && EmergencyText.IsAboutAdvice(turn.Reading) ? EmergencyText.AdviceAgain(kind, turn.Reading.Normalized)
            : isCardOpen && said is null && reassured is not null ? reassured
            : Answer(told, told != known || (turn.Reading.Addresses.Count > 0 && !isTheirOwn), kind, said, last, asked);
        await desk.RememberAsync(inner.Context, last with { Asks = last.Asks + 1, At = turn.Now, HasPlace = EmergencyText.IsEnough(told, kind), IsAnswered = true, IsOver = said is EmergencySaid.Over or EmergencySaid.Arrived }, cancellationToken);
        await inner.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
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

    private static bool IsAsking(Reading reading) => reading.Says(TermKinds.Ask) || ChineseQuestion.Asks(reading);

    // Out of the lift is out of it; 「算了，没事」 of somebody in despair ends nothing.
    private static string? Meant(string? said, EmergencyKind kind) =>
        EmergencyText.IsHeardOut(kind) && said is EmergencySaid.Over or EmergencySaid.Safe ? EmergencySaid.Calmer
        : said == EmergencySaid.Carry ? EmergencySaid.Help
        : said == EmergencySaid.Safe && EmergencyText.IsOverWhenSafe(kind) ? EmergencySaid.Over
        : said;

    private string Answer(RepairPlace place, bool isTold, EmergencyKind kind, string? said, EmergencyMemory last, string? asked)
    {
        var words = RepairsText.Place(place, catalog.Get<Neighbourhood>());
        return said switch
        {
            EmergencySaid.Arrived => EmergencyText.Arrived,
            EmergencySaid.Over => EmergencyText.Over(isTold && last.Number is not null ? words : null, kind),
            EmergencySaid.Safe when last.Number is null => EmergencyText.Over(null, kind),
            _ when last.Number is null => isTold ? EmergencyText.TellThem(words) : said is EmergencySaid.Called ? EmergencyText.Arrived : last.Asks > 0 && asked is null ? EmergencyText.FollowStill : EmergencyText.Follow,
            EmergencySaid.Calmer => EmergencyText.ListeningOn,
            _ when EmergencyText.IsHeardOut(kind) && !isTold => last.Asks > 0 ? EmergencyText.ListeningStill : EmergencyText.Listening,
            // Asked twice in vain it is not asked again: whoever is in need has other worries.
            _ when Question(place, kind, words) is { } question && last.Asks < MostAsks => question,
            _ => Known(isTold ? words : null, kind, said, asked),
        };
    }

    // What people still need to find the place; null for nothing.
    private static string? Question(RepairPlace place, EmergencyKind kind, string words) => place switch
    {
        _ when EmergencyText.IsEnough(place, kind) => null,
        // 「5号楼1单元」 of eight estates, 「小广场」 of one nobody named.
        { Estate: null, Building: not null } => EmergencyText.PlaceKnown(words) + RepairsText.AskEstate([], place),
        { Estate: null, Spot: { } spot } when FaultVocabulary.IsOutOfDoors(spot) => EmergencyText.PlaceKnown(words) + RepairsText.AskEstate([], place),
        { Building: not null } => EmergencyText.AskUnit(words),
        { Estate: not null } => EmergencyText.AskBuilding(words),
        _ => EmergencyText.AskWhere,
    };

    private static string Known(string? told, EmergencyKind kind, string? said, string? asked) => said switch
    {
        EmergencySaid.Help => EmergencyText.HelpCalled,
        _ when told is not null => EmergencyText.IsSought(kind) ? EmergencyText.SoughtAt(told) : EmergencyText.PlaceKnown(told),
        EmergencySaid.Safe => EmergencyText.StillSafe,
        EmergencySaid.Called => EmergencyText.Arrived,
        _ => asked ?? EmergencyText.Noted,
    };
}
