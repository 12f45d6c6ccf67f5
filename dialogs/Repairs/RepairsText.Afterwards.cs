namespace CommunityBot.Dialogs.Repairs;

/// <content>What is said of orders after they were filed.</content>
internal static partial class RepairsText
{
    /// <summary>What others reported is shown to nobody.</summary>
    public static string NotYours => Words[nameof(NotYours)];

    /// <summary>What all reported is for those who hold a role.</summary>
    public static string NotForResidents => Words[nameof(NotForResidents)];

    /// <summary>「两个都啥时候来」 asks of all of them.</summary>
    public static bool MeansAll(string words) => Words.AreIn(nameof(MeansAll), words);

    /// <summary>A correction names a building, a unit or a floor that there is not; asks which one.</summary>
    public static string NotCorrected(LocationPart missing, string place, string number) => Words.Format($"NotCorrected{missing}", place, number);

    /// <summary>The first step of an order as somebody sees it: 您报的, or 邻居报的.</summary>
    public static string FiledBy(WorkOrder order) => Words[order.Reporter.Length == 0 ? "StepFiledByNeighbour" : order.LastTime(HistoryEvent.Left) is null ? "StepFiled" : "StepFiledBySomebody"];

    /// <summary>One of several orders, as much of it as there is room for.</summary>
    /// <param name="room">0 all of it, 1 without its number, 2 without its place too.</param>
    public static string ListLine(int room, int index, WorkOrder order, string place, string fault, string stand) => Words.Format($"ListLine{room}", index, order.Number, place, fault, stand);

    /// <summary>A question about an order that the files do not answer.</summary>
    /// <summary>Somebody was hurt, and the fault's own tip says nothing of it.</summary>
    public static string CallIfHurt => Words[nameof(CallIfHurt)];

    /// <summary>A reproach about what is dangerous: it lies with whoever leads the community as well.</summary>
    public static string HazardRemarkNoted(string number, string head) => Words.Format(nameof(HazardRemarkNoted), number, head);

    /// <summary>Somebody is behind a door that does not open: when it is a danger, and whom to call then.</summary>
    public static string ShutIn => Words[nameof(ShutIn)];

    /// <summary>Whether haste is meant for every order: 「两个都催」.</summary>
    public static bool MeansEach(string words) => Words.AreIn(nameof(MeansEach), words);

    public static string UrgedEach(int count) => Words.Format(nameof(UrgedEach), count);

    /// <summary>The whole repair hangs on others; said without a promise.</summary>
    public static string MayTakeLonger => Words[nameof(MayTakeLonger)];

    /// <summary>Asked how a repair goes that was never reported here.</summary>
    public static string NeverReported => Words[nameof(NeverReported)];

    /// <summary>Nobody has to be at home for what is repaired outside of it.</summary>
    public static string NeedNotWait(string number) => Words.Format(nameof(NeedNotWait), number);

    /// <summary>Somebody has to be at home for what is repaired there.</summary>
    public static string BeAtHome(string number) => Words.Format(nameof(BeAtHome), number);

    public static string AskCrew(string number) => Words.Format(nameof(AskCrew), number);

    /// <summary>Who takes care of an order, and how it stands.</summary>
    public static string InCharge(string number, string role, string stand) => Words.Format(nameof(InCharge), number, role, stand);

    /// <summary>How many households have reported an order, the one who asks among them.</summary>
    public static string HowMany(string number, int households) => households == 1 ? Words.Format("HowManyAlone", number) : Words.Format(nameof(HowMany), number, households);

    /// <summary>By when an order is taken up and somebody comes.</summary>
    public static string ComesBy(string number, string acknowledge, string arrive) => Words.Format(nameof(ComesBy), number, acknowledge, arrive);

    /// <summary>A stand in few words.</summary>
    public static string StandFiledShort(string due) => Words.Format(nameof(StandFiledShort), due);

    /// <summary>A stand in few words, with the time of arrival.</summary>
    public static string StandShort(WorkOrderStatus status, string arrive) => Words.Format(nameof(StandShort), Stand(status), arrive);
}
