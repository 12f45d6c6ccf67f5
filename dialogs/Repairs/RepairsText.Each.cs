namespace CommunityBot.Dialogs.Repairs;

/// <content>What is said of several orders at once, and of whose job something is.</content>
internal static partial class RepairsText
{
    private const int MostNumbers = 4;

    /// <summary>What is wanted of every order, one of <see cref="RepairCommands"/>: 「全撤了」 「剩下的催一下」; null for other words.</summary>
    public static string? WishOfEach(string words) =>
        Words.Pattern("EachOrder").Match(words) is { Success: true } found
            ? found.Groups["urge"].Success ? RepairCommands.Urge : RepairCommands.Withdraw
            : null;

    /// <summary>Whether the order last spoken of is left out: 「剩下的」 「其他的」.</summary>
    public static bool MeansRest(string words) => Words.AreIn(nameof(MeansRest), words);

    /// <summary>Whether haste is asked for in something besides: 「这部也催一下」.</summary>
    public static bool UrgesAlso(string words) => Words.AreIn(nameof(UrgesAlso), words);

    /// <summary>Every order was taken back, and what was not filed yet is not filed.</summary>
    public static string WithdrawnEach(IReadOnlyList<string> numbers, bool isDraftDropped) =>
        // More numbers fill no one screen.
        Words.Format(nameof(WithdrawnEach), numbers.Count, numbers.Count > MostNumbers ? "" : Words.Format("WithdrawnNumbers", string.Join(Words["PartSeparator"], numbers)), isDraftDropped ? Words["WithdrawnDraft"] : "");

    /// <summary>The words behind one of several orders that is named in front: 「第二个不用了」, 「灯那个撤了」; null when none is.</summary>
    public static string? SaidOfOne(string words) => Words.Pattern("OneOrder").Match(words) is { Success: true } found ? found.Groups["rest"].Value : null;

    /// <summary>Whose job what is being told of is, before the question that still waits.</summary>
    public static string ItsJob(string thing, string role) => Words.Format(nameof(ItsJob), thing, role);

    /// <summary>Whose job something is.</summary>
    public static string WhoseJob(string thing, string role) => Words.Format(nameof(WhoseJob), thing, role);

    /// <summary>The answer to it, with the order's summary where there is one.</summary>
    public static string HotlineElsewhere(string? summary) => summary is null ? Words["HotlineElsewhereWithoutOrder"] : Words.Format(nameof(HotlineElsewhere), summary);

    /// <summary>The address is remembered; what was joined takes most of the room.</summary>
    public static string HomeNotedToo => Words[nameof(HomeNotedToo)];

    /// <summary>A neighbour's order that was left is followed again.</summary>
    public static string Rejoined(string number) => Words.Format(nameof(Rejoined), number);

    /// <summary>How soon somebody comes once a report is complete.</summary>
    public static string OnceFiled(string promise) => Words.Format(nameof(OnceFiled), promise);

    /// <summary>Nobody has to leave a number.</summary>
    public static string PhoneOptional => Words[nameof(PhoneOptional)];

    /// <summary>When a fever is a matter for the ambulance.</summary>
    public static string FeverTip => Words[nameof(FeverTip)];

    /// <summary>What broke in an emergency is mended with its order.</summary>
    public static string WithinAlarm(string number, string stand) => Words.Format(nameof(WithinAlarm), number, stand);

    /// <summary>Whether words want to turn to somebody above: 「我要投诉到住建局」 「我找电视台去」.</summary>
    public static bool TurnsElsewhere(string words) => Words.Pattern("Elsewhere").IsMatch(words);
}
