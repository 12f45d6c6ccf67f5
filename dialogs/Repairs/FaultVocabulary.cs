using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>The fixed words of repair_categories.csv, kept with the other words of the slice.</summary>
internal static class FaultVocabulary
{
    private static readonly Wording Words = new(typeof(FaultVocabulary));

    public static string Or => Words[nameof(Or)];

    public static string OptionalMark => Words[nameof(OptionalMark)];

    /// <summary>A tip residents can follow: 「冒烟起火→119」 tells to call; an arrow to a procedure is meant for staff.</summary>
    public static string? Tip(string written) => written.Split(Words["Leads"]) switch
    {
        [var plain] when plain.Length > 0 => Punctuation.FullWidth(plain),
        [var danger, var number] when number.All(char.IsAsciiDigit) => Words.Format("CallAt", danger, number),
        _ => null,
    };

    /// <summary>A remark of the file as far as it tells of a price; null for any other.</summary>
    public static string? Charge(string remark) => remark.Contains(Words[nameof(Charge)], StringComparison.Ordinal) ? Punctuation.FullWidth(remark) : null;

    /// <summary>Whether a spot is a neighbour's: 「楼下都漏了」 is no door of one's own.</summary>
    public static bool IsBeside(string? spot) => spot is not null && Words.List("Beside").Contains(spot);

    /// <summary>Whether words want to complain, whatever of.</summary>
    public static bool Complains(string words) => Words.AreIn(nameof(Complains), words);

    /// <summary>The part of a place that words call wrong, and the right number: 「楼号也错了，是6」; null for other words.</summary>
    public static (LocationPart Part, string Number)? WrongPart(string words) =>
        Words.Pattern(nameof(WrongPart)).Match(words) is { Success: true } found
        && ChineseNumber.Only(found.Groups["number"].Value) is { } number
            ? (found.Groups["building"].Success ? LocationPart.Building : found.Groups["unit"].Success ? LocationPart.Unit : found.Groups["room"].Success ? LocationPart.Room : LocationPart.Floor, number)
            : null;

    /// <summary>The floor that words are, and nothing else: 「五楼」; null for other words.</summary>
    public static string? FloorIn(string words) => Words.Pattern("OneFloor").Match(words) is { Success: true } found ? ChineseNumber.Only(found.Groups[1].Value) : null;

    /// <summary>Whether words tell that all of an estate has it: 「整个小区都没电」.</summary>
    public static bool TellsOfEstate(string words) => Words.AreIn("AllEstate", words);

    /// <summary>All of an estate, as a spot.</summary>
    public static string WholeEstate => Words[nameof(WholeEstate)];

    /// <summary>Whether words tell that somebody was hurt: 「腿上破皮了」.</summary>
    public static bool TellsOfHurt(string words) => Words.AreIn("Hurts", words) && !Words.AreIn("NotHurts", words);

    /// <summary>Whether words tell that a home cannot be opened, by whoever stands outside or is shut in: 「忘带钥匙了」 「娃把自己反锁了」. The door of a stairwell is no home's.</summary>
    public static bool TellsOfLock(string words) => Words.Pattern("LockedDoor").IsMatch(words) && !Words.Pattern("Gates").IsMatch(words);

    /// <summary>Whether words are about what was reported or enrolled in, whichever of both: 「我都报了八百遍」 「一共报了几个」.</summary>
    public static bool TellsOfReported(string words) => Words.Pattern("ReportedSomehow").IsMatch(words);

    /// <summary>Whether words ask whose job something is: 「谁负责修路灯」.</summary>
    public static bool AsksWhoseJob(string words) => Words.Pattern("WhoseJob").IsMatch(words);

    /// <summary>Whether words ask when something is done: 「多久能清走」.</summary>
    public static bool AsksWhen(string words) => Words.Pattern("WhenDone").IsMatch(words);

    /// <summary>Whether words ask for the hour and for nothing else: 「明天几点」.</summary>
    public static bool AsksHour(string words) => Words.Pattern("Hour").IsMatch(words);

    /// <summary>Whether words ask for haste; 「催过没」 asks back.</summary>
    public static bool Urges(string words) => Words.Pattern("UrgeWords").IsMatch(words);

    /// <summary>Whether words ask if a telephone number is wanted: 「电话要不要留」.</summary>
    public static bool AsksForPhone(string words) => Words.Pattern("PhoneWanted").IsMatch(words);

    /// <summary>Whether words tell that a crew came and mended it: 「你们来修了」.</summary>
    public static bool TellsOfCrew(string words) => Words.Pattern("CrewCame").IsMatch(words);

    /// <summary>Whether words are nothing but that there is no matter any more: 「没事了」.</summary>
    public static bool SaysNothingLeft(string words) => Words.Pattern("NothingLeft").IsMatch(words);

    /// <summary>Whether words are nothing but that it came back by itself: 「来电了」.</summary>
    public static bool TellsOfReturn(string words) => Words.Pattern("CameBack").IsMatch(words);

    /// <summary>Whether words tell when somebody is at home for the crew.</summary>
    public static bool TellsWhenHome(string words) => Words.Pattern("WhenHome").IsMatch(words);

    /// <summary>Whether words are nothing but a way from a place told before: 「往东二十米」.</summary>
    public static bool TellsWhereExactly(string words) => Words.Pattern("WhereExactly").IsMatch(words);

    /// <summary>Whether a thing only stands in a word for another: the 电 of 电话.</summary>
    public static bool IsInOtherWord(string words, int start) => Words.List("OtherWords").Any(word => words.AsSpan(start).StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether words enrol in something: 「报名」 「参加」.</summary>
    public static bool TellsOfEnrolment(string words) => Words.AreIn("Enrols", words);

    /// <summary>Whether words tell of a smell of burning: 「有点糊味」.</summary>
    public static bool TellsOfBurning(string words) => Words.AreIn("Burning", words) && !Words.Pattern("NotBurning").IsMatch(words);

    /// <summary>Whether that smell comes with the power: 「来电以后屋里有点糊味」.</summary>
    public static bool TellsOfBurntWire(string words) => TellsOfBurning(words) && Words.AreIn("Powers", words);

    /// <summary>What to do first about a smell of burning.</summary>
    public static string BurningTip => Words[nameof(BurningTip)];

    /// <summary>The category of whatever has to do with the power, by its code.</summary>
    public static string PowerFault => Words[nameof(PowerFault)];

    /// <summary>Whether words are such a name as estates have, and nothing else.</summary>
    public static bool ResemblesEstate(string words) => Words.Pattern("EstateLike").IsMatch(words);

    /// <summary>Whether somebody is behind that door who may not help themselves, or whoever speaks is.</summary>
    public static bool TellsOfShutIn(string words) => Words.Pattern("ShutIn").IsMatch(words);

    /// <summary>The trade that opens doors, by its code in venue_categories.csv.</summary>
    public static string LockTrade => Words[nameof(LockTrade)];

    /// <summary>Whether a tip says what to do for whoever was hurt.</summary>
    public static bool IsTipOfHurt(string tip) => Words.AreIn("HurtTips", tip);

    /// <summary>Whether words are about what was reported before: 「我报的那个」.</summary>
    public static bool TellsOfReport(string words) => Words.AreIn("Reported", words);

    /// <summary>Whether words say that a photo was sent by mistake.</summary>
    public static bool TellsOfSlip(string words) => Words.AreIn("Slips", words);

    /// <summary>Whether a tip is about what was told: 「井盖缺失请设障」 is of no use to whom a toilet is blocked.</summary>
    public static bool IsTipAbout(string tip, string words) =>
        Words.List("TipSubjects").FirstOrDefault(tip.StartsWith) is not { } subject || words.Contains(subject[0], StringComparison.Ordinal);

    /// <summary>Whether a synonym names a thing that one calls by its own name: 路灯.</summary>
    public static bool IsThing(string word) => Words.List("Things").Contains(word);

    /// <summary>Whether a spot belongs to the estate and to none of its buildings: 小区公共厕所.</summary>
    public static bool IsOfEstate(string spot) => Words.AreIn("OfEstate", spot);

    /// <summary>Whether a spot can be found without a building: 小区南门口, 地下车库, 中心广场.</summary>
    public static bool IsOutOfDoors(string spot) => Words.AreIn("OutOfDoors", spot);

    /// <summary>Whether a word for a spot finds none: in 「里面没人」 nobody named a place.</summary>
    public static bool IsVague(string? spot) => spot is not null && Words.List("VagueSpots").Contains(spot);

    /// <summary>Whom a neighbour or a grid worker reports for: 「代王奶奶报修…」; null when it is for themselves.</summary>
    public static string? OnBehalfIn(string words) => Words.Pattern("OnBehalf").Match(words) is { Success: true } found ? found.Groups[1].Value : null;

    public static bool IsComplaintGroup(string group) => Words.List("ComplaintGroups").Contains(group);

    /// <summary>Groups whose pipes and wires run into every home.</summary>
    public static bool IsHouseholdGroup(string group) => Words.List("HouseholdGroups").Contains(group);

    /// <summary>Whether words tell that a whole stairwell or building has it: 「整栋都不热」.</summary>
    public static bool TellsOfAll(string words) => Words.AreIn("AllHouseholds", words);

    /// <summary>Whether words tell that all of a building has it, and not only a unit.</summary>
    public static bool TellsOfBuilding(string words) => Words.AreIn("AllBuilding", words);

    /// <summary>Whether words tell that only one home has it: 「就我们一户」.</summary>
    public static bool TellsOfOne(string words) => Words.AreIn("OneHousehold", words);

    /// <summary>Whether words answer if one home or all have a fault that is asked about so: 「就俺一家」.</summary>
    public static bool TellsWhoHasIt(string words, string category) => Words.List("ByHousehold").Contains(category) && (TellsOfOne(words) || TellsOfAll(words));

    /// <summary>Whether words want to see what somebody else reported: 「把王大妈的报修单给我看看」.</summary>
    public static bool AsksOfOthers(string words) => Words.Pattern("OthersReports").IsMatch(words);

    /// <summary>Whether words tell how hot somebody is, and not a room: 「娃烧到39度」.</summary>
    public static bool TellsOfFever(string words) => Words.Pattern("Fever").IsMatch(words);

    /// <summary>Whether words may answer where something is, or that nobody knows: 「最东头」 「说不清」.</summary>
    public static bool MayAnswer(string words) => Words.Pattern("PossibleAnswer").IsMatch(words);

    /// <summary>Whether somebody goes to speak to somebody, which takes nothing back: 「我自己去找他说」.</summary>
    public static bool GoesThemselves(string words) => Words.Pattern("GoesThemselves").IsMatch(words);

    /// <summary>Whether words name who makes a noise, which then comes from nothing that is broken.</summary>
    public static bool NamesNoisy(string words) => Words.Pattern("Noisy").IsMatch(words);

    /// <summary>Whether words want to see what all reported, or figures of it: 「今天还有几个没派」.</summary>
    public static bool AsksOfAll(string words) => Words.Pattern("AllReports").IsMatch(words);

    /// <summary>Groups whose orders stay between the parties.</summary>
    public static bool IsPrivateGroup(string group) => Words.List("PrivateGroups").Contains(group);

    /// <summary>Whether a fault lies in a public area; null for 「视位置」.</summary>
    public static bool? IsPublic(string word) => word == Words["Yes"] ? true : word == Words["No"] ? false : null;

    /// <summary>Whether an end hangs on an approval.</summary>
    public static bool NeedsApproval(string resolve) => resolve == Words["Approval"];

    public static string ScopeWords => string.Join(' ', Enum.GetNames<DuplicateScope>().SelectMany(scope => Words.List($"Scope{scope}")));

    public static DuplicateScope? Scope(string word) =>
        Enum.GetValues<DuplicateScope>().Cast<DuplicateScope?>().FirstOrDefault(scope => Words.List($"Scope{scope}").Contains(word));

    public static string LocationWords => string.Join(' ', Enum.GetNames<LocationPart>().SelectMany(part => Words.List(part))) + " " + Words["NoPlace"];

    public static string ClockWords => string.Join(' ', Enum.GetNames<ServiceClock>().Select(clock => Words[clock]));

    public static bool AsksNoPlace(string text) => Words.List("NoPlace").Contains(text);

    public static LocationPart? Part(string word) =>
        Enum.GetValues<LocationPart>().Cast<LocationPart?>().FirstOrDefault(part => Words.List(part!.Value.ToString()).Contains(word));

    public static ServiceClock? Clock(string word) =>
        Enum.GetValues<ServiceClock>().Cast<ServiceClock?>().FirstOrDefault(clock => Words[clock!.Value.ToString()] == word);
}
