using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What is known so far of a report that is not an order yet. Kept in the conversation's state.</summary>
internal sealed record RepairDraft
{
    private const int ShortestDescription = 4;

    /// <summary>The fault category's code, null while nobody can tell.</summary>
    public string? Category { get; init; }

    public RepairPlace Place { get; init; } = new();

    /// <summary>Whether the place was proposed from memory and not said; an objection clears it.</summary>
    public bool PlaceIsProposed { get; init; }

    /// <summary>The resident's words, one utterance a line; empty while nothing was said of the fault.</summary>
    public string Description { get; init => field = PersonalNumbers.Masked(value); } = "";

    public ImmutableArray<string> Photos { get; init; } = [];

    /// <summary>Whether the fault lies in the resident's own home by their words (「家里」 「我家」).</summary>
    public bool AtHome { get; init; }

    /// <summary>The code of emergency.csv, when it is one; such an order is P0.</summary>
    public string? Emergency { get; init; }

    /// <summary>Somebody it is reported for, in the resident's words (「我妈」); null for themselves.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The other faults of the same message; they are filed once this one is.</summary>
    public ImmutableArray<RepairDraft> Then { get; init; } = [];

    /// <summary>The push it was first told in, once a question was put; however it is filed later, it is filed once.</summary>
    public string? FirstPush { get; init; }

    /// <summary>What a report of it is filed under: one message may tell of two faults, and of one fault in two places.</summary>
    [JsonIgnore]
    public string PushKey => $"{FirstPush}#{Category ?? FaultCategory.Other}#{Place.Building}-{Place.Unit}";

    /// <summary>What was asked last and is still to be answered.</summary>
    public RepairQuestion Asked { get; init; }

    /// <summary>Everything asked so far, so that nothing is asked twice.</summary>
    public RepairQuestion Asking { get; init; }

    /// <summary>The part of the place that was asked for, which a bare number is; null when none was.</summary>
    public LocationPart? Wanted { get; init; }

    /// <summary>A building's number that the estate does not have; in another estate it may be right after all.</summary>
    public string? Doubted { get; init; }

    /// <summary>How often a part of the place was asked for again because it does not exist.</summary>
    public int Doubts { get; init; }

    /// <summary>Whether a reproach was met with a kind word already.</summary>
    public bool Soothed { get; init; }

    /// <summary>How urgent the words make it; null for as urgent as its category is.</summary>
    public Priority? Raised { get; init; }

    /// <summary>Whether a question was put again because the place was mended in between.</summary>
    public bool Repeated { get; init; }

    /// <summary>Whether the fault's safety tip was told already.</summary>
    public bool TipTold { get; init; }

    /// <summary>How often an answer gave nothing; after two the order goes to people as it is.</summary>
    public int Unanswered { get; init; }

    /// <summary>Whether a place is what was asked for.</summary>
    public bool AsksPlace => Asked.HasFlag(RepairQuestion.Estate) || Asked.HasFlag(RepairQuestion.Where);

    /// <summary>The first utterance's draft.</summary>
    public static RepairDraft From(Reading reading, IEnumerable<string> photos, RepairPlace? scanned) => new RepairDraft
    {
        Place = scanned ?? new RepairPlace(),
        Photos = [.. photos],
    }.Hear(reading, TellsOfFault(reading));

    /// <summary>Whether an utterance tells of another fault instead of answering: 「水管爆了」, then 「暖气也不热」. A correction does not.</summary>
    public bool TellsOfAnother(Reading reading) =>
        Description.Length > 0 && Category is not null && reading.Fault is { } fault && fault != Category
        // 「邻居都这么干」 names somebody and tells nothing of them.
        && (reading.Intent.Name != IntentNames.None || reading.Says(TermKinds.Symptom)) && NamesFault(reading, Category) && !reading.Says(RepairTerms.Change, RepairTerms.Correct) && !reading.Says(RepairTerms.Answer, Category);

    /// <summary>Whether an utterance only sighs or reproaches while a question waits: it belongs to this report and answers nothing.</summary>
    public bool IsReproached(Reading reading) =>
        IsWaiting && reading is { Addresses.Count: 0, YesNo: null } && (reading.Intent.Name == IntentNames.Feedback || AfterwardWords.In(reading) == RepairCommands.Urge) && !Answers(reading) && !NamesFault(reading, Category);

    /// <summary>Whether an opinion is about a fault already reported, and about nothing else.</summary>
    public static bool IsRemark(Reading reading, string category) => !TellsFault(Told(reading, category));

    /// <summary>Whether somebody has had enough of questions: 「别问了，快来人」.</summary>
    public bool IsHurried(Reading reading) => IsWaiting && reading.Says(RepairTerms.Haste) && !NamesFault(reading, Category);

    /// <summary>Whether somebody who was told of something else comes back to this report: 「刚才暖气那个呢」.</summary>
    public bool IsRecalled(Reading reading) =>
        IsWaiting && reading is { Addresses.Count: 0, Numbers.Count: 0 } && !Answers(reading) && !reading.Says(TermKinds.Symptom)
        && (reading.Says(RepairTerms.Back, RepairTerms.Report)
            || (reading.Says(RepairTerms.Back, RepairTerms.Thing) && Category is { } category && (reading.Says(TermKinds.FaultObject, category) || reading.Says(TermKinds.Fault, category))));

    /// <summary>Whether an utterance holds what the category's question asks for.</summary>
    public bool Answers(Reading reading) => Category is { } category && (reading.Says(RepairTerms.Safe, category) || AnswersOf(reading, category)) && !FaultVocabulary.TellsOfFever(reading.Normalized);

    private static bool AnswersOf(Reading reading, string category) => reading.Says(RepairTerms.Answer, category) || FaultVocabulary.TellsWhoHasIt(reading.Normalized, category);

    /// <summary>Whether words neither tell of a fault nor want anybody to come: 「有人借走了吗」 「讲个笑话」.</summary>
    public bool IsIdle(Reading reading) =>
        reading.Normalized.Length > 0 && reading.Addresses.Count == 0
        && (ChineseQuestion.Asks(reading.Normalized)
            || !(reading.Says(TermKinds.Symptom) || reading.Says(TermKinds.FaultObject) || reading.Says(RepairTerms.Haste) || Answers(reading) || reading.Says(TermKinds.Frame, IntentNames.RepairsReport)));

    /// <summary>Whether words go past the question for the place: 「外孙过生日」 says neither yes nor where, and nobody is sent for it.</summary>
    public bool IsPassedOver(Reading reading) =>
        (IsWaiting && Asked.HasFlag(RepairQuestion.Detail) && reading.YesNo is null && FaultVocabulary.TellsOfFever(reading.Normalized))
        || (IsWaiting && Place.Estate is not null && (Asked.HasFlag(RepairQuestion.ConfirmPlace) || (Asked.HasFlag(RepairQuestion.Where) && Wanted is not null))
        && reading is { YesNo: null, Numbers.Count: 0, Normalized.Length: >= ShortestDescription } && IsIdle(reading) && !Answers(reading) && !FaultVocabulary.MayAnswer(reading.Normalized));

    /// <summary>The draft of another fault than was told first; what was asked of that one is asked of this one.</summary>
    public RepairDraft Instead(string category) => this with { Category = category, Asking = Asking & ~(RepairQuestion.Detail | RepairQuestion.Where), Asked = Asked & ~RepairQuestion.Detail, TipTold = false, Raised = null };

    /// <summary>Whether all that is known of it was told in one message.</summary>
    public bool IsToldOnce => !Description.Contains('\n');

    /// <summary>The draft with a remark that answers nothing.</summary>
    public RepairDraft Noting(Reading reading) => this with { Description = $"{Description}\n{reading.Text.Trim()}" };

    /// <summary>The draft of somebody who wants no more questions: what is not known by now is found out by people.</summary>
    public RepairDraft Hurried() => this with { Asking = Asking | RepairQuestion.Where | RepairQuestion.Detail | RepairQuestion.ConfirmPlace | RepairQuestion.Part };

    /// <summary>The emergency that the answer to the category's question tells of: 「里头有个人」 in a lift that stands.</summary>
    public string? TellsOfDanger(Reading reading) =>
        Asked.HasFlag(RepairQuestion.Detail) && !reading.Says(RepairTerms.Safe, Category ?? "")
            ? reading.Terms.FirstOrDefault(term => term.Kind == $"{RepairTerms.Danger}.{Category}")?.Value
            : null;

    /// <summary>The draft at the place another utterance names, where it has none of its own.</summary>
    public RepairDraft At(Reading reading) =>
        Place.Estate is null ? this with { Place = reading.Addresses.Aggregate(Place, (place, said) => place.With(said)) } : this;

    /// <summary>The draft beside another one of the same message: what was said of one place holds for both, unless this one has its own or lies in no building.</summary>
    public RepairDraft Beside(RepairDraft other, FaultCategory category) => this with
    {
        Place = Place with
        {
            Estate = Place.Estate ?? other.Place.Estate,
            Building = Place.Building ?? (category.Location.MissingFrom(Place).Any(part => part is LocationPart.Building or LocationPart.Unit or LocationPart.Floor or LocationPart.Room or LocationPart.Side or LocationPart.Spot) ? other.Place.Building : null),
            Unit = Place.Unit ?? (Place.Building is null && category.Location.MissingFrom(Place).Any(part => part is LocationPart.Unit or LocationPart.Floor or LocationPart.Room or LocationPart.Spot) ? other.Place.Unit : null),
            // Whose water runs down to whoever lives below stands above them.
            Spot = FaultVocabulary.IsBeside(Place.Spot) && other.Place is { Building: not null } ? null : Place.Spot,
            Floor = Place.Floor ?? (Place.Building is null && category.Location.MissingFrom(Place).Contains(LocationPart.Floor) ? other.Place.Floor : null),
            Room = Place.Room ?? (Place.Building is null && category.Location.MissingFrom(Place).Any(part => part is LocationPart.Room or LocationPart.Floor) ? other.Place.Room : null),
        },
        PlaceIsProposed = PlaceIsProposed || (Place.Estate is null && other.PlaceIsProposed),
    };

    /// <summary>The draft with the answer to what was asked.</summary>
    public RepairDraft Answer(Reading reading, IEnumerable<string> photos)
    {
        var heard = this with { Photos = [.. Photos.Union(photos)] };
        if (PlaceIsProposed && reading.YesNo == false && reading.Addresses.Count == 0)
        {
            heard = heard with { Place = new RepairPlace(), PlaceIsProposed = false };
        }

        // A bare yes or a few characters say nothing about the fault that a crew could use.
        var tells = reading.YesNo is null && !(Description.Length == 0 && reading.Addresses.Count > 0 && AnsweredPlace.IsAll(reading) && !TellsOfFault(reading)) && (Description.Length > 0 ? !string.IsNullOrWhiteSpace(reading.Text) : TellsOfFault(reading) || reading.Normalized.Length >= ShortestDescription);
        var meant = AnsweredPlace.In(this, reading);
        heard = heard.Hear(meant, tells);
        // 「说错了，是四栋」 to the question for the estate is heard, and the estate is asked for again.
        var gave = Asked.HasFlag(RepairQuestion.Estate) ? heard.Place.Estate is not null || (heard.Place with { Spot = null }) != (Place with { Spot = null })
            : AsksPlace ? heard.Place != Place
            : reading.YesNo is not null || (heard.Category, heard.Place, heard.Description, heard.Photos.Length) != (Category, Place, Description, Photos.Length);
        // 「没味」 「客厅的灯」 before the place: something was told, and nothing was misheard.
        var toldMore = AsksPlace && (Answers(reading) || EmergencyText.DeniesDanger(reading.Normalized) || reading.Says(TermKinds.FaultObject) || reading.Says(TermKinds.Fault) || reading.Says(TermKinds.Mark, "home") || heard.Place.Spot != Place.Spot) && !Description.Contains(reading.Text.Trim(), StringComparison.Ordinal);
        // 「说错了，是501」 mends the place, and the question still waits, once.
        var isMended = Asked == RepairQuestion.Detail && heard.Place != Place && !Answers(reading) && IsOfPlace(meant) && !Repeated;
        // 「3号楼」 to 「几号楼几单元」: the rest comes in the next breath.
        var isPiece = Asked.HasFlag(RepairQuestion.Where) && Place.Building is null && heard.Place is { Building: not null, Unit: null, Room: null } && reading.Addresses.Count > 0 && AnsweredPlace.IsAll(reading);
        return heard with
        {
            Asked = RepairQuestion.None,
            Repeated = Repeated || isMended,
            Asking = isMended ? heard.Asking & ~RepairQuestion.Detail : isPiece ? heard.Asking & ~RepairQuestion.Where : heard.Asking,
            Unanswered = gave ? 0 : toldMore ? Unanswered : Unanswered + 1,
        };
    }

    /// <summary>Whether a question of a report that was begun waits.</summary>
    [JsonIgnore]
    public bool IsWaiting => Description.Length > 0 && Asked != RepairQuestion.None;

    private static bool IsOfPlace(Reading reading) =>
        reading.Says(RepairTerms.Change, RepairTerms.Correct) || (reading.Addresses.Count > 0 && AnsweredPlace.IsAll(reading));

    // A fault is told by words of its own: the name of a spot (大门口, 楼道) only sounds like one, and a thing is not broken for being named.
    private static bool NamesFault(Reading reading, string? other)
    {
        var told = Told(reading, other);
        return TellsFault(told) || (told.Any(term => term.Kind == TermKinds.Symptom) && told.Any(term => term.Kind == TermKinds.FaultObject));
    }

    private static TermReading[] Told(Reading reading, string? other) =>
        // 「能不能先修我们的」 suggests nothing else.
        [.. reading.Terms.Where(term => term.Value != other && term.Value != FaultCategory.Suggestion && !AnsweredPlace.Names(reading, term))];

    private static bool TellsFault(TermReading[] told) =>
        told.Any(term => term.Kind is TermKinds.Fault or TermKinds.Complaint && !told.Any(thing => thing.Kind == TermKinds.FaultObject && (thing.Start, thing.Length) == (term.Start, term.Length)));

    private static bool TellsOfFault(Reading reading) =>
        reading.Fault is not null || reading.Says(TermKinds.Symptom) || reading.Says(TermKinds.FaultObject) || FaultVocabulary.TellsOfBurntWire(reading.Normalized);

    private RepairDraft Hear(Reading reading, bool tellsOfFault)
    {
        var place = reading.Addresses.Aggregate(PlaceIsProposed && reading.Addresses.Any(said => said.Estate is not null) ? new RepairPlace() : Place, (known, said) => known.With(said));
        place = place is { Building: null, Spot: null } && FaultVocabulary.TellsOfEstate(reading.Normalized) ? place with { Spot = FaultVocabulary.WholeEstate } : place;
        // 「3号楼我家没水，别人家有，501」
        place = place is { Building: not null, Room: null } && reading.Says(TermKinds.Mark, "home") && reading.Numbers is [{ Value: >= 101 and < 4000 } door] && AnsweredPlace.IsDoor(ChineseNumber.Text(door.Value)) && decimal.IsInteger(door.Value)
            ? place with { Room = ChineseNumber.Text(door.Value) }
            : place;
        // What was said of a building that is not there holds for the estate that was meant.
        place = Doubted is { } doubted && place.Building is null && place.Estate != Place.Estate ? place with { Building = doubted } : place;
        var isAnew = Category is null or FaultCategory.Other or FaultCategory.Suggestion || (reading.Says(RepairTerms.Change, RepairTerms.Correct) && NamesFault(reading, null));
        // 「这个坏了」, then 「健身器材」; 「报个修，声控灯」.
        var named = Category is null && (Description.Length > 0 || reading.Says(TermKinds.Frame, IntentNames.RepairsReport)) ? reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value : null;
        var category = isAnew ? reading.Fault ?? named ?? Category ?? (FaultVocabulary.TellsOfBurntWire(reading.Normalized) ? FaultVocabulary.PowerFault : null) : Category;
        return this with
        {
            // What was told by the way (「电梯坏了，里面没人」) need not be asked.
            TipTold = TipTold && !FaultVocabulary.TellsOfBurning(reading.Normalized) && !FaultVocabulary.TellsOfHurt(reading.Normalized),
            Asking = category is not null && AnswersOf(reading, category) && !FaultVocabulary.TellsOfFever(reading.Normalized) ? Asking | RepairQuestion.Detail : Asking,
            Category = category,
            Raised = category is null || FaultUrgencies.Raised(reading, category) is not { } raised || !Enum.TryParse<Priority>(raised, out var urgent) || urgent > Raised ? Raised : urgent,
            AtHome = AtHome || reading.Says(TermKinds.Mark, "home") || reading.Says(TermKinds.Mark, "own"),
            OnBehalfOf = OnBehalfOf ?? FaultVocabulary.OnBehalfIn(reading.Text) ?? reading.Terms.FirstOrDefault(term => term is { Kind: TermKinds.Mark, Value: "proxy" })?.Text,
            Place = place,
            PlaceIsProposed = PlaceIsProposed && place == Place,
            Description = !tellsOfFault ? Description : Description.Length == 0 ? reading.Text.Trim() : $"{Description}\n{reading.Text.Trim()}",
        };
    }
}
