using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Words of the repairs slice.</summary>
internal static partial class RepairsText
{
    private static readonly Wording Words = new(typeof(RepairsText));

    public static string MenuReport => Words[nameof(MenuReport)];

    public static string MenuReportExample => Words[nameof(MenuReportExample)];

    public static string MenuStatus => Words[nameof(MenuStatus)];

    public static string MenuStatusExample => Words[nameof(MenuStatusExample)];

    public static string AskWhat => Words[nameof(AskWhat)];

    public static string AskWhatOfPhoto => Words[nameof(AskWhatOfPhoto)];

    public static string AskWhatAgain => Words[nameof(AskWhatAgain)];

    public static string AskEstateAgain => Words[nameof(AskEstateAgain)];

    public static string NotFiled => Words[nameof(NotFiled)];

    public static string DraftDropped => Words[nameof(DraftDropped)];

    public static string ButtonCorrect => Words[nameof(ButtonCorrect)];

    public static string ButtonWithdraw => Words[nameof(ButtonWithdraw)];

    public static string ReminderWithoutFault => Words[nameof(ReminderWithoutFault)];

    public static string NoSuchOrder => Words[nameof(NoSuchOrder)];

    public static string NotFiledYet => Words[nameof(NotFiledYet)];

    public static string NoOrders => Words[nameof(NoOrders)];

    public static string NothingToChange => Words[nameof(NothingToChange)];

    public static string SayWhatToCorrect => Words[nameof(SayWhatToCorrect)];

    public static string HomeNoted => Words[nameof(HomeNoted)];

    /// <summary>Personal records of this slice, in the resident's word.</summary>
    public static string RecordKind => Words[nameof(RecordKind)];

    public static string Record(string line, string words, int photos) =>
        Words.Format(nameof(Record), line, words.ReplaceLineEndings(" ")) + (photos > 0 ? Words.Format("RecordPhotos", photos) : "");

    /// <summary>A line that leads to a photo; nothing while browsers cannot reach this host.</summary>
    public static string PhotoLink(Uri? link) => link is null ? "" : "\n" + Words.Format(nameof(PhotoLink), link.AbsoluteUri);

    public static string SayWithdraw(string number) => Words.Format(nameof(SayWithdraw), number);

    public static string SafetyFirst(string tip) => Words.Format(nameof(SafetyFirst), tip);

    public static string Filed(string number, string place, string fault, string photos, string due) => Words.Format(place.Length > 0 ? nameof(Filed) : "FiledNowhere", number, place, fault, photos, due);

    public static string PhotoCount(int photos) => Words.Format(nameof(PhotoCount), photos);

    public static string PromiseVisit(string acknowledge, string arrive) => Words.Format(nameof(PromiseVisit), acknowledge, arrive);

    public static string PromiseReply(string acknowledge) => Words.Format(nameof(PromiseReply), acknowledge);

    public static string PromiseAnswer(string acknowledge) => Words.Format(nameof(PromiseAnswer), acknowledge);

    public static string ConfirmPlace(string place) => Words.Format(nameof(ConfirmPlace), place);

    public static string NoSuchBuilding(string estate, string building) => Words.Format(nameof(NoSuchBuilding), estate, building);

    public static string Reminder(string fault, string question) => Words.Format(nameof(Reminder), fault, question);

    public static string Withdrawn(string number) => Words.Format(nameof(Withdrawn), number);

    public static string Restored(string number) => Words.Format(nameof(Restored), number);

    public static string PhotoAdded(string number, int photos) => Words.Format(nameof(PhotoAdded), number, photos);

    public static string Corrected(string number, string place, string fault) => Words.Format(nameof(Corrected), number, place, fault);

    public static string Noted(string number) => Words.Format(nameof(Noted), number);

    public static string Unchanged(string number, string place, string fault) => Words.Format(nameof(Unchanged), number, place, fault);

    public static string StandFiledLate => Words[nameof(StandFiledLate)];

    public static string PromiseFence(string acknowledge, string arrive) => Words.Format(nameof(PromiseFence), acknowledge, arrive);

    public static string AskWhatAt(string place) => Words.Format(nameof(AskWhatAt), place);

    public static string Heard(string place, string fault) => Words.Format(nameof(Heard), place, fault);

    public static string TooLate(string number) => Words.Format(nameof(TooLate), number);

    public static string StatusLine(string number, string place, string fault, string stand) => Words.Format(nameof(StatusLine), number, place, fault, stand);

    public static string StatusOf(int orders) => Words.Format(nameof(StatusOf), orders);

    public static string ButtonFixed => Words[nameof(ButtonFixed)];

    public static string ButtonNotFixed => Words[nameof(ButtonNotFixed)];

    public static string ButtonAnother => Words[nameof(ButtonAnother)];

    public static string ButtonUrge => Words[nameof(ButtonUrge)];

    public static string SayFixed(string number) => Words.Format(nameof(SayFixed), number);

    public static string SayNotFixed(string number) => Words.Format(nameof(SayNotFixed), number);

    public static string SayAnother(string number) => Words.Format(nameof(SayAnother), number);

    public static string SayUrge(string number) => Words.Format(nameof(SayUrge), number);

    public static string StaysPrivate => Words[nameof(StaysPrivate)];

    public static string AskNote => Words[nameof(AskNote)];

    public static string AskNotePrivately => Words[nameof(AskNotePrivately)];

    public static string AskNoteAgain => Words[nameof(AskNoteAgain)];

    public static string ButtonNote => Words[nameof(ButtonNote)];

    public static string ButtonLeave => Words[nameof(ButtonLeave)];

    public static string OpinionLeft => Words[nameof(OpinionLeft)];

    /// <summary>「登记吧」 says yes.</summary>
    public static bool SaysNote(string words) => Words.AreIn(nameof(SaysNote), words);

    public static string Joined(string number, string place, string fault, string since, string stand, int households) => Words.Format(nameof(Joined), number, place, fault, since, stand, households);

    public static string Repeated(string number, string place, string fault, string stand) => Words.Format(nameof(Repeated), number, place, fault, stand);

    public static string LeftOther(string number) => Words.Format(nameof(LeftOther), number);

    public static string NotDoneYet(string number) => Words.Format(nameof(NotDoneYet), number);

    public static string AskWhichAnother => Words[nameof(AskWhichAnother)];

    public static string NeverTellsWho => Words[nameof(NeverTellsWho)];

    public static string Urged(string number, string stand) => Words.Format(nameof(Urged), number, stand);

    public static string UrgedBefore(string number, string stand) => Words.Format(nameof(UrgedBefore), number, stand);

    public static string AskFixed(string number, string place, string fault) => Words.Format(nameof(AskFixed), number, place, fault);

    public static string ConfirmedFixed(string number) => Words.Format(nameof(ConfirmedFixed), number);

    public static string AskScore => Words[nameof(AskScore)];

    public static string AskScoreBetween => Words[nameof(AskScoreBetween)];

    public static string Rated(string number, int score) => Words.Format(nameof(Rated), number, score);

    public static string Reworked(string number, string due) => Words.Format(nameof(Reworked), number, due);

    public static string ReworkedAndEscalated(string number, int times, string role, string due) => Words.Format(nameof(ReworkedAndEscalated), number, times, role, due);

    public static string Hotline(string summary) => Words.Format(nameof(Hotline), summary);

    public static string HotlineWithoutOrder => Words[nameof(HotlineWithoutOrder)];

    public static string HotlineSummary(string number, string place, string fault, string filed, string stand, int reworks) => Words.Format(nameof(HotlineSummary), number, place, fault, filed, stand, reworks);

    public static string WhichOrder => Words[nameof(WhichOrder)];

    public static string Stand(WorkOrderStatus status) => Words[$"Stand{status}"];

    public static string StandFiled(string due) => Words.Format(nameof(StandFiled), due);

    public static string StandWithArrival(WorkOrderStatus status, string arrive) => Words.Format(nameof(StandWithArrival), Stand(status), arrive);

    public static string StandHeld(HoldReason reason, string until) => Words.Format($"StandHeld{reason}", until);

    public static string StandEnded(WorkOrderStatus status, string note) => Words.Format($"StandEnded{status}", note);

    public static string StandMerged(string number) => Words.Format(nameof(StandMerged), number);

    /// <summary>A step of an order's story; null for what is not told.</summary>
    public static string? Step(HistoryEvent what) => Words.Find($"Step{what}");

    /// <summary>A day of the week: 周四.</summary>
    public static string Weekday(DateOnly day) => Words.List("Weekdays")[(int)day.DayOfWeek];

    /// <summary>The side of a landing: 东户.</summary>
    public static string DoorSide(string side) => Words.Format(nameof(DoorSide), side);

    /// <summary>A place the way one says it: 金海湾小区3号楼2单元3–4层.</summary>
    public static string Place(RepairPlace place, Neighbourhood neighbourhood)
    {
        string?[] parts =
        [
            place.Estate is { } estate && neighbourhood.FindEstate(estate)?.Name is { } name ? place.Building is null ? name : Short(name) : null,
            place.Building is { } building ? Words.Format("PlaceBuilding", building) : null,
            place.Unit is { } unit ? Words.Format("PlaceUnit", unit) : null,
            place.Floor is { } floor ? Words.Format("PlaceFloor", floor.Replace('-', '–')) : null,
            place.Room is { } room ? Words.Format("PlaceRoom", room) : null,
            place is { Estate: not null, Building: null, Spot: { } spot } && spot.StartsWith(Words["EstateSuffix"], StringComparison.Ordinal) ? spot[Words["EstateSuffix"].Length..] : place.Spot,
        ];
        return string.Concat(parts.OfType<string>()) is { Length: > 0 } text ? text : Words["PlaceUnknown"];
    }

    // One says 金海湾3号楼, not 金海湾小区3号楼.
    private static string Short(string estate) => estate.EndsWith(Words["EstateSuffix"], StringComparison.Ordinal) ? estate[..^Words["EstateSuffix"].Length] : estate;

    /// <summary>A length of time: 30分钟, 2小时, 3天.</summary>
    public static string WorkingDays(TimeSpan length) => Words.Format(nameof(WorkingDays), Math.Max(1, (int)Math.Ceiling(length.TotalDays)));

    public static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 60 } => Words.Format("Minutes", (int)length.TotalMinutes),
        { TotalHours: <= 48 } => Words.Format("Hours", Math.Round(length.TotalHours, 1)),
        _ => Words.Format("Days", Math.Round(length.TotalDays, 1)),
    };

    /// <summary>An instant as seen from now: 今天21:52, 明天08:00, 11月29日08:00.</summary>
    public static string Moment(DateTimeOffset at, DateTimeOffset now)
    {
        var local = at.ToOffset(now.Offset);
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (local.Date - now.Date).Days switch
        {
            0 => Words.Format("Today", clock),
            1 => Words.Format("Tomorrow", clock),
            -1 => Words.Format("Yesterday", clock),
            _ => Words.Format("OnDay", local.Month, local.Day, clock),
        };
    }
}
