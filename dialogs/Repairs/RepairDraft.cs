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
        && !reading.Says(RepairTerms.Change, RepairTerms.Correct) && !reading.Says(RepairTerms.Answer, Category);

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
            Building = Place.Building ?? (category.Location.MissingFrom(Place).Any(part => part is LocationPart.Building or LocationPart.Unit or LocationPart.Floor or LocationPart.Room or LocationPart.Side) ? other.Place.Building : null),
            Unit = Place.Unit ?? (Place.Building is null && category.Location.MissingFrom(Place).Any(part => part is LocationPart.Unit or LocationPart.Floor or LocationPart.Room) ? other.Place.Unit : null),
            Room = Place.Room ?? (Place.Building is null && category.Location.MissingFrom(Place).Contains(LocationPart.Room) ? other.Place.Room : null),
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
        var tells = reading.YesNo is null && (Description.Length > 0 ? !string.IsNullOrWhiteSpace(reading.Text) : TellsOfFault(reading) || reading.Normalized.Length >= ShortestDescription);
        heard = heard.Hear(reading, tells);
        var gave = Asked.HasFlag(RepairQuestion.Estate) ? heard.Place.Estate is not null
            : AsksPlace ? heard.Place != Place
            : reading.YesNo is not null || (heard.Category, heard.Place, heard.Description, heard.Photos.Length) != (Category, Place, Description, Photos.Length);
        return heard with { Asked = RepairQuestion.None, Unanswered = gave ? 0 : Unanswered + 1 };
    }

    private static bool TellsOfFault(Reading reading) =>
        reading.Fault is not null || reading.Says(TermKinds.Symptom) || reading.Says(TermKinds.FaultObject);

    private RepairDraft Hear(Reading reading, bool tellsOfFault)
    {
        var place = reading.Addresses.Aggregate(PlaceIsProposed && reading.Addresses.Any(said => said.Estate is not null) ? new RepairPlace() : Place, (known, said) => known.With(said));
        var category = Category is null or FaultCategory.Other || reading.Says(RepairTerms.Change, RepairTerms.Correct) ? reading.Fault ?? Category : Category;
        return this with
        {
            // What was told by the way (「电梯坏了，里面没人」) need not be asked.
            Asking = category is not null && reading.Says(RepairTerms.Answer, category) ? Asking | RepairQuestion.Detail : Asking,
            Category = category,
            AtHome = AtHome || reading.Says(TermKinds.Mark, "home") || reading.Says(TermKinds.Mark, "own"),
            OnBehalfOf = OnBehalfOf ?? FaultVocabulary.OnBehalfIn(reading.Text) ?? reading.Terms.FirstOrDefault(term => term is { Kind: TermKinds.Mark, Value: "proxy" })?.Text,
            Place = place,
            PlaceIsProposed = PlaceIsProposed && place == Place,
            Description = !tellsOfFault ? Description : Description.Length == 0 ? reading.Text.Trim() : $"{Description}\n{reading.Text.Trim()}",
        };
    }
}
