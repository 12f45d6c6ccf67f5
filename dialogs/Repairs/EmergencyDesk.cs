using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Makes a P0 order of an emergency, so that those on duty hear of it at once, and asks afterwards how the resident is.
/// Which kinds call whom is in the file: those whose 「then」 asks for a P0 order, or for a person of the community.
/// </summary>
internal sealed class EmergencyDesk(IWorkOrderStore orders, CommunityCatalog catalog, PlaceMemory places, TopicMemory topics, ConversationState state) : IEmergencyDuty
{
    /// <summary>What the conversation is about while an emergency is the last thing spoken of.</summary>
    public const string Topic = "emergency";

    // 「他往…那边跑了」: what may stand beside a place that is all that is said.
    private const int LongestBeside = 6;

    private readonly IStatePropertyAccessor<EmergencyMemory?> _memory = state.CreateProperty<EmergencyMemory?>("repairs.emergency");

    /// <inheritdoc/>
    public async Task RaiseAsync(ITurnContext context, Turn turn, EmergencyKind kind, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(context, turn, cancellationToken);
        if (!EmergencyText.CallsPeople(kind))
        {
            await RememberAsync(context, new EmergencyMemory(null, kind.Code, turn.Now, !place.IsEmpty) { Place = place }, cancellationToken);
            return;
        }

        var draft = new RepairDraft { Category = EmergencyText.CategoryOf(kind.Code), Emergency = kind.Code, Place = place, Description = EmergencyText.IsConfidential(kind) ? kind.Name : turn.Reading.Text };
        var filed = await orders.FileAsync(new RepairReport(draft, turn.Resident, $"{turn.Push}#{kind.Code}", turn.Now, MayJoin: false), cancellationToken);
        await RememberAsync(context, new EmergencyMemory(filed.Into.Number, kind.Code, turn.Now, EmergencyText.IsEnough(place, kind)), cancellationToken);
        if (EmergencyText.Raised(kind, place, RepairsText.Place(place, catalog.Get<Neighbourhood>())) is { } said)
        {
            await context.SendActivityAsync(said, cancellationToken: cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<string?> KnowsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Emergency is not { } code || await LastAsync(context, turn.Now, cancellationToken) is not { } last)
        {
            return null;
        }

        // 「我爸晕倒了」 while there is gas is another one, whatever was only guessed is not.
        var isAnother = code != last.Code && IsNamed(turn.Reading, code) && !(last.IsHeard(turn.Now) && EmergencyText.IsAboutAdvice(turn.Reading) && ChineseQuestion.Asks(turn.Reading));
        var isKnown = EmergencySaid.Calms(EmergencySaid.In(turn.Reading)) ? !isAnother
            : code == last.Code ? last.IsHeard(turn.Now)
            : !isAnother && !last.IsOver && (IsPlaceAlone(turn.Reading)
                || (last.IsUnderWay(turn.Now) && !MayNeedAmbulance(code, last.Code) && await IsLatestAsync(context, turn.Now, cancellationToken)));
        return isKnown ? EmergencyWord.Command : null;
    }

    // A single character (「打」) names nothing.
    private static bool IsNamed(Reading reading, string code) =>
        reading.Says(TermKinds.EmergencyStrong, code) || reading.Terms.Any(term => term.Kind == TermKinds.EmergencyWeak && term.Value == code && term.Length > 1);

    // Whoever is hurt in the course of another emergency needs 120, however it is put.
    private bool MayNeedAmbulance(string code, string known) =>
        catalog.Get<EmergencyCatalog>() is var kinds && kinds.Find(code) is { } guessed && EmergencyText.IsGuided(guessed) && !(kinds.Find(known) is { } last && EmergencyText.IsGuided(last));

    /// <summary>A building in the estate the resident lives in, where they named none: eight estates have a 3号楼.</summary>
    public async Task<RepairPlace> InEstateAsync(ITurnContext context, RepairPlace place, CancellationToken cancellationToken) =>
        place is { Estate: null, Building: not null } ? place with { Estate = (await places.GetAsync(context, cancellationToken)).Home?.Estate } : place;

    /// <summary>Whoever told where it is need not name the estate again for a shop afterwards.</summary>
    public async Task NoteEstateAsync(ITurnContext context, RepairPlace place, CancellationToken cancellationToken)
    {
        if (place.Estate is { } estate && (await places.GetAsync(context, cancellationToken)) is { Home: null, HomeIsUnwanted: false })
        {
            await places.RememberAsync(context, new HomePlace(estate, null, null), cancellationToken);
        }
    }

    /// <summary>The emergency this conversation told of not long ago; null for none.</summary>
    public async Task<EmergencyMemory?> LastAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _memory.GetAsync(context, cancellationToken: cancellationToken) is { } memory && memory.IsFresh(now) ? memory : null;

    /// <summary>Whether nothing else has been spoken of since.</summary>
    public async Task<bool> IsLatestAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await topics.GetAsync(context, now, cancellationToken) == Topic;

    /// <summary>Remembers what was said of it; it is what the conversation is about now.</summary>
    public async Task RememberAsync(ITurnContext context, EmergencyMemory memory, CancellationToken cancellationToken)
    {
        await _memory.SetAsync(context, memory, cancellationToken);
        await topics.SetAsync(context, Topic, memory.At, cancellationToken);
    }

    // What is said; else where the report it was found in, or the emergency before it, said it is.
    private async Task<RepairPlace> PlaceAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var last = await LastAsync(context, turn.Now, cancellationToken);
        var known = context.TurnState.Get<RepairPlace>()
            ?? (last?.Number is { } number ? (await orders.FindAsync(number, cancellationToken))?.Place : last?.Place)
            ?? new RepairPlace();
        var isElsewhere = turn.Reading.Addresses.Any(said => said.Buildings.Count > 0);
        return await InEstateAsync(context, turn.Reading.Addresses.Aggregate(isElsewhere ? new RepairPlace { Estate = known.Estate } : known, (place, said) => place.With(said)), cancellationToken);
    }

    private static bool IsPlaceAlone(Reading reading) =>
        reading.Addresses.Count > 0 && reading.Normalized.Count(char.IsLetterOrDigit) - reading.Addresses.Sum(said => said.Text.Count(char.IsLetterOrDigit)) <= LongestBeside;
}
