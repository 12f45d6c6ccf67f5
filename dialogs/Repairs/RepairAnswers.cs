using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What residents hear of their reports, made of records only.</summary>
internal static class RepairAnswers
{
    // How long a reply may be, and one for whoever reads badly.
    private const int Most = 120;
    private const int MostBrief = 40;

    private const int Rooms = 3;

    /// <summary>What came of a report: the safety tip first unless it was said before, then number, place and due times.</summary>
    public static IMessageActivity Filed(FileOutcome outcome, FaultCatalog faults, Neighbourhood neighbourhood, bool tipTold, DateTimeOffset now)
    {
        var order = outcome.Into;
        var category = faults[order.Category];
        var tip = category.TipFor(order.Description) is { } words ? tipTold ? null : RepairsText.SafetyFirst(words)
            : FaultVocabulary.TellsOfHurt(order.Description) ? RepairsText.CallIfHurt
            : null;
        var name = category.NameFor(order.Description);
        // An opinion is of no place.
        var place = category.Location.IsNone && order.Place.IsEmpty ? "" : RepairsText.Place(order.Place, neighbourhood);
        return outcome switch
        {
            FileOutcome.Joined => WithButtons(
                Lines(tip, RepairsText.Joined(order.Number, place, name, RepairsText.Moment(order.FiledAt, now), Stand(order, now), order.Households)),
                Button(RepairsText.ButtonAnother, RepairsText.SayAnother(order.Number))),
            FileOutcome.Repeated => WithButtons(
                Lines(tip, RepairsText.Repeated(order.Number, place, name, Stand(order, now))),
                Button(RepairsText.ButtonUrge, RepairsText.SayUrge(order.Number)),
                Button(RepairsText.ButtonAnother, RepairsText.SayAnother(order.Number))),
            _ => WithButtons(
                Lines(tip, RepairsText.Filed(order.Number, place, name, Photos(order), RepairsText.Moment(order.Due.Acknowledge, now)), FaultVocabulary.TellsOfBuilding(order.Description) && order.Place.Building is not null ? null : Unsure(order.Place, category), category.IsPrivate ? RepairsText.StaysPrivate : null, Promise(category.RaisedTo(order.Priority))),
                Button(RepairsText.ButtonCorrect, RepairsText.ButtonCorrect),
                Button(RepairsText.ButtonWithdraw, RepairsText.SayWithdraw(order.Number))),
        };
    }

    /// <summary>Spoken words are told back as they were heard, so that a slip of the transcript is seen at once.</summary>
    public static IMessageActivity Echoing(IMessageActivity answer, RepairDraft draft, Turn turn, FaultCatalog faults, Neighbourhood neighbourhood)
    {
        if (turn.IsVoice && draft.Category is { } code && !draft.Place.IsEmpty)
        {
            answer.Text = $"{RepairsText.Heard(RepairsText.Place(draft.Place, neighbourhood), faults[code].NameFor(draft.Description))}\n{answer.Text}";
        }

        return answer;
    }

    /// <summary>The resident left a neighbour's order for one of their own.</summary>
    public static IMessageActivity SplitOff(string left, FileOutcome outcome, FaultCatalog faults, Neighbourhood neighbourhood, DateTimeOffset now)
    {
        var filed = Filed(outcome, faults, neighbourhood, tipTold: true, now);
        filed.Text = $"{RepairsText.LeftOther(left)}\n{filed.Text}";
        return filed;
    }

    /// <summary>Where an order stands, in one short sentence.</summary>
    public static string Stand(WorkOrder order, DateTimeOffset now) => order switch
    {
        { Hold: { } hold } => RepairsText.StandHeld(hold.Reason, NewsText.Until(hold)),
        { Status: WorkOrderStatus.Filed } when order.Due.Acknowledge < now => RepairsText.StandFiledLate,
        { Status: WorkOrderStatus.Filed } => RepairsText.StandFiled(RepairsText.Moment(order.Due.Acknowledge, now)),
        { Status: WorkOrderStatus.Acknowledged or WorkOrderStatus.Dispatched or WorkOrderStatus.Accepted, Due.Arrive: { } arrive } when arrive > now => RepairsText.StandWithArrival(order.Status, RepairsText.Moment(arrive, now)),
        { Status: WorkOrderStatus.Referred or WorkOrderStatus.Declined } => RepairsText.StandEnded(order.Status, order.History[^1].Note ?? ""),
        { Status: WorkOrderStatus.Merged } => RepairsText.StandMerged(order.MergedInto!),
        _ => RepairsText.Stand(order.Status),
    };

    /// <summary>One question for all that is asked at once.</summary>
    public static IMessageActivity Question(RepairDraft draft, FaultCategory category, Neighbourhood neighbourhood, bool tellTip)
    {
        var text = QuestionText(draft, category, neighbourhood);
        // Said once, before anything is asked of a fault that is known.
        if (category.TipFor(draft.Description) is { } tip && tellTip)
        {
            text = $"{RepairsText.SafetyFirst(tip)}\n{text}";
        }

        return draft.Asked.HasFlag(RepairQuestion.Estate)
            ? WithButtons(text, Estates(draft, neighbourhood))
            : MessageFactory.Text(text);
    }

    /// <summary>The building named does not stand in the estate.</summary>
    public static IMessageActivity NoSuchBuilding(RepairStep.NoSuchBuilding none, Neighbourhood neighbourhood) =>
        MessageFactory.Text(RepairsText.NoSuchBuilding(EstateName(none.Draft.Place, neighbourhood), none.Building));

    /// <summary>A correction names a part of a place that there is not.</summary>
    public static string NotCorrected(LocationPart missing, RepairPlace place, Neighbourhood neighbourhood) => missing == LocationPart.Building
        ? RepairsText.NotCorrected(missing, EstateName(place, neighbourhood), place.Building!)
        : RepairsText.NotCorrected(missing, RepairsText.Place(new RepairPlace { Estate = place.Estate, Building = place.Building }, neighbourhood), (missing == LocationPart.Unit ? place.Unit : place.Floor)!);

    /// <summary>The building has no such unit or floor: the ones it has, and which it is.</summary>
    public static IMessageActivity NoSuchPart(RepairStep.NoSuchPart none, Neighbourhood neighbourhood)
    {
        var building = RepairsText.Place(new RepairPlace { Estate = none.In.Estate, Building = none.In.Number }, neighbourhood);
        return MessageFactory.Text(none.Part == LocationPart.Unit ? RepairsText.NoSuchUnit(building, none.In.Units) : RepairsText.NoSuchFloor(building, none.In.Floors));
    }

    /// <summary>One line after another matter came between.</summary>
    public static string Reminder(RepairDraft draft, FaultCategory category, Neighbourhood neighbourhood) =>
        draft.Description.Length == 0
            ? RepairsText.ReminderWithoutFault
            : RepairsText.Reminder(category.NameFor(draft.Description), QuestionText(draft, category, neighbourhood));

    /// <summary>How all of a resident's orders stand.</summary>
    public static string StatusOfAll(IReadOnlyList<WorkOrder> orders, FaultCatalog faults, Neighbourhood neighbourhood, DateTimeOffset now) =>
        orders.Count == 0
            ? RepairsText.NoOrders
            : Enumerable.Range(0, Rooms).Select(room => List(room, orders, faults, neighbourhood, now)).FirstOrDefault(list => list.Length <= (Wording.IsBrief ? MostBrief : Most))
                ?? List(Rooms - 1, orders, faults, neighbourhood, now);

    // What does not fit one reply is told of each in fewer words.
    private static string List(int room, IReadOnlyList<WorkOrder> orders, FaultCatalog faults, Neighbourhood neighbourhood, DateTimeOffset now) =>
        string.Join('\n', orders.Select((order, index) => RepairsText.ListLine(room, index + 1, order, RepairsText.Place(order.Place, neighbourhood), faults[order.Category].SpokenName, ShortStand(order, now))).Prepend(RepairsText.StatusOf(orders.Count)));

    private static string ShortStand(WorkOrder order, DateTimeOffset now) => order switch
    {
        { Status: WorkOrderStatus.Filed, Hold: null } when order.Due.Acknowledge >= now => RepairsText.StandFiledShort(RepairsText.Moment(order.Due.Acknowledge, now)),
        { Status: WorkOrderStatus.Acknowledged or WorkOrderStatus.Dispatched or WorkOrderStatus.Accepted, Hold: null, Due.Arrive: { } arrive } when arrive > now => RepairsText.StandShort(order.Status, RepairsText.Moment(arrive, now)),
        _ => Stand(order, now).TrimEnd('。'),
    };

    /// <summary>What came of a wish to change an order.</summary>
    public static string Change(ChangeOutcome? outcome, FaultCatalog faults, Neighbourhood neighbourhood) => outcome switch
    {
        ChangeOutcome.Changed(var order) => order.History[^1].Event switch
        {
            HistoryEvent.Left => RepairsText.LeftOther(order.Number),
            HistoryEvent.Withdrawn => RepairsText.Withdrawn(order.Number),
            HistoryEvent.Restored => RepairsText.Restored(order.Number),
            HistoryEvent.Joined => RepairsText.Rejoined(order.Number),
            HistoryEvent.Noted => RepairsText.Noted(order.Number),
            HistoryEvent.PhotoAdded => RepairsText.PhotoAdded(order.Number, order.Photos.Length),
            _ => RepairsText.Corrected(order.Number, RepairsText.Place(order.Place, neighbourhood), faults[order.Category].NameFor(order.Description)),
        },
        ChangeOutcome.Unchanged({ Status: WorkOrderStatus.Withdrawn } order) => RepairsText.Withdrawn(order.Number),
        ChangeOutcome.Unchanged(var order) => RepairsText.Unchanged(order.Number, RepairsText.Place(order.Place, neighbourhood), faults[order.Category].NameFor(order.Description)),
        // 「后天下午」 after it was taken back: it is not lost, and how to have it back is said.
        ChangeOutcome.TooLate({ Status: WorkOrderStatus.Withdrawn } order) => RepairsText.Withdrawn(order.Number),
        ChangeOutcome.TooLate(var order) => RepairsText.TooLate(order.Number),
        ChangeOutcome.TooEarly(var order) => RepairsText.NotDoneYet(order.Number),
        _ => RepairsText.NoSuchOrder,
    };

    private static Activity WithButtons(string text, params CardAction[] buttons)
    {
        var message = MessageFactory.Text(text);
        message.SuggestedActions = new SuggestedActions(actions: buttons);
        return message;
    }

    private static string QuestionText(RepairDraft draft, FaultCategory category, Neighbourhood neighbourhood)
    {
        string?[] parts =
        [
            draft.Asked.HasFlag(RepairQuestion.What) ? What(draft, neighbourhood) : null,
            draft.Asked.HasFlag(RepairQuestion.Estate) ? draft.Asking.HasFlag(RepairQuestion.Where) ? RepairsText.AskEstateOnly : draft.Unanswered > 0 ? RepairsText.AskEstateAgain : RepairsText.AskEstate(category.Location.MissingFrom(draft.Place), draft.Place) : null,
            draft.Asked.HasFlag(RepairQuestion.ConfirmPlace) && !draft.Asked.HasFlag(RepairQuestion.What) ? RepairsText.ConfirmPlace(RepairsText.Place(draft.Place, neighbourhood)) : null,
            draft.Asked.HasFlag(RepairQuestion.Where) && !draft.Asked.HasFlag(RepairQuestion.Estate) ? RepairsText.AskWhere(Missing(draft, category), draft.Place) : null,
            draft.Asked.HasFlag(RepairQuestion.Detail) ? Detail(draft, category) : null,
        ];
        return string.Concat(parts.OfType<string>());
    }

    private static string What(RepairDraft draft, Neighbourhood neighbourhood) => draft switch
    {
        { Description.Length: > 0 } => RepairsText.AskWhatAgain,
        { PlaceIsProposed: true } => RepairsText.AskWhatAt(RepairsText.Place(draft.Place, neighbourhood)),
        { Place: { Estate: not null } or { Building: not null } } => RepairsText.AskWhatThere(RepairsText.Place(draft.Place, neighbourhood)),
        _ => draft.Photos.IsEmpty ? RepairsText.AskWhat : RepairsText.AskWhatOfPhoto,
    };

    // A part that was asked for again may be one that the category could do without.
    private static ImmutableArray<LocationPart> Missing(RepairDraft draft, FaultCategory category) =>
        category.Location.MissingFrom(draft.Place) is var missing && draft.Wanted is { } wanted && (missing.IsEmpty || draft.Doubts > 0) ? [wanted] : missing;

    // Said openly, so that nobody thinks a crew knows the door.
    private static string? Unsure(RepairPlace place, FaultCategory category) => place.Estate is null ? place.IsEmpty || category.Location.IsNone ? null : RepairsText.EstateUnsure : category.Location.MissingFrom(place) switch
    {
        var missing when missing.All(part => part is LocationPart.Side or LocationPart.Spot) => null,
        _ when place.Building is null => RepairsText.BuildingUnsure,
        var missing when missing.Contains(LocationPart.Unit) => RepairsText.UnitUnsure,
        _ => null,
    };

    // Beside another question there is room for one sentence only.
    private static string Detail(RepairDraft draft, FaultCategory category) =>
        draft.Asked == RepairQuestion.Detail ? category.Question! : category.Question![..(category.Question!.IndexOf('？') + 1)];

    private static CardAction[] Estates(RepairDraft draft, Neighbourhood neighbourhood) =>
    [
        .. neighbourhood.Estates
            .Where(estate => draft.Place.Building is not { } building || neighbourhood.FindBuilding(estate.Id, building) is not null)
            // The shortest name keeps all buttons within one reply.
            .Select(estate => new CardAction(ActionTypes.ImBack, estate.Name, value: estate.Aliases.FirstOrDefault() ?? estate.Name)),
    ];

    /// <summary>One order in one line: number, what, where, how it stands.</summary>
    public static string Line(WorkOrder order, FaultCatalog faults, Neighbourhood neighbourhood, DateTimeOffset now) =>
        RepairsText.StatusLine(order.Number, RepairsText.Place(order.Place, neighbourhood), faults[order.Category].NameFor(order.Description), Stand(order, now));

    /// <summary>An order's story, its latest part first told, with a link to the photo of the work, and what can be said to it.</summary>
    public static IMessageActivity Timeline(WorkOrder order, Uri? photo, FaultCatalog faults, Neighbourhood neighbourhood, DateTimeOffset now)
    {
        const int Newest = 4;
        var told = order.History.Where(entry => RepairsText.Step(entry.Event) is not null).TakeLast(Newest).Select(entry => $"{RepairsText.Moment(entry.At, now)} {(entry.Event == HistoryEvent.Filed ? RepairsText.FiledBy(order) : RepairsText.Step(entry.Event))}");
        var text = string.Join('\n', [Line(order, faults, neighbourhood, now), .. told]) + RepairsText.PhotoLink(photo);
        return order.Status switch
        {
            WorkOrderStatus.Done => WithButtons(text, Button(RepairsText.ButtonFixed, RepairsText.SayFixed(order.Number)), Button(RepairsText.ButtonNotFixed, RepairsText.SayNotFixed(order.Number))),
            _ when order.Status.IsOpen() => WithButtons(text, Button(RepairsText.ButtonUrge, RepairsText.SayUrge(order.Number))),
            _ => MessageFactory.Text(text),
        };
    }

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());

    private static CardAction Button(string label, string says) => new(ActionTypes.ImBack, label, value: says);

    /// <summary>How soon somebody takes care of a fault of a category.</summary>
    public static string Promise(FaultCategory category) => category is { NeedsApproval: true, Arrive: { } visit }
        ? RepairsText.PromiseFence(RepairsText.Length(category.Acknowledge), RepairsText.Length(visit))
        : category.Arrive is { } arrive
        ? RepairsText.PromiseVisit(RepairsText.Length(category.Acknowledge), RepairsText.Length(arrive))
        : category.Location.IsNone
        ? RepairsText.PromiseReply(category.Clock == ServiceClock.WorkingDays ? RepairsText.WorkingDays(category.Acknowledge) : RepairsText.Length(category.Acknowledge))
        : RepairsText.PromiseAnswer(RepairsText.Length(category.Acknowledge));

    private static string Photos(WorkOrder order) => order.Photos.IsEmpty ? "" : RepairsText.PhotoCount(order.Photos.Length);

    private static string EstateName(RepairPlace place, Neighbourhood neighbourhood) =>
        place.Estate is { } id ? neighbourhood.FindEstate(id)?.Name ?? id : "";
}
