using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Words about what is wrong in the directory.</summary>
internal static class CheckText
{
    private static readonly Wording Words = new(typeof(CheckText));

    /// <summary>Tasks of roles.csv whose holders look at places or keep the directory.</summary>
    public static IReadOnlyList<string> CheckingTasks => Words.List(nameof(CheckingTasks));

    /// <summary>Tasks whose holders read the reports.</summary>
    public static IReadOnlyList<string> ReportingTasks => Words.List(nameof(ReportingTasks));

    public static string WhichPlace => Words[nameof(WhichPlace)];

    public static string NotNoted => Words[nameof(NotNoted)];

    /// <summary>Whether the bot's own advice is spoken of: 你们推荐的那家.</summary>
    public static bool SaysAdvised(string words) => Words.AreIn(nameof(SaysAdvised), words);

    public static string SayNumber => Words[nameof(SayNumber)];

    public static string NotForYou => Words[nameof(NotForYou)];

    public static string NoWishes => Words[nameof(NoWishes)];

    /// <summary>Whether words end like a question: 关门了没.</summary>
    public static bool EndsAsking(string words) => words.Length > 0 && Words[nameof(EndsAsking)].Contains(words[^1]);

    /// <summary>Whether a word at the end of what is told need not ask: 还开着呢.</summary>
    public static bool EndsTelling(string word) => word == Words[nameof(EndsTelling)];

    /// <summary>Whether what follows a name tells that it is no more: 早就没了.</summary>
    public static bool BeginsGone(string after) => Words.Pattern(nameof(BeginsGone)).IsMatch(after);

    /// <summary>Whether a word for a trade names its house and not what is had there: 药店, and not 快递.</summary>
    public static bool IsHouse(string word) => Words[nameof(IsHouse)].Contains(word[^1]);

    /// <summary>Whether words end by asking whether something is done: 改了没有.</summary>
    public static bool EndsWhether(string words) => words.EndsWith(Words[nameof(EndsWhether)], StringComparison.Ordinal);

    /// <summary>Whether words end by telling that a place is no more: 宠物店都没了.</summary>
    public static bool EndsGone(string words) => Words.List(nameof(EndsGone)).Any(word => words.EndsWith(word, StringComparison.Ordinal));

    /// <summary>Whether the last word asks for a nod: 关门了吧.</summary>
    public static bool EndsSeekingAssent(string words) => words.Length > 0 && Words[nameof(EndsSeekingAssent)].Contains(words[^1]);

    /// <summary>Whether the bot is asked why it said so, which is no question about the place: 你咋还给我说.</summary>
    public static bool Reproaches(string words) => Words.Pattern(nameof(Reproaches)).IsMatch(words);

    /// <summary>Whether it is asked, or doubted, what has come of a report: 啥时候能核实, 搬哪了.</summary>
    public static bool AsksProgress(string words) => Words.AreIn(nameof(AsksProgress), words);

    /// <summary>Whether what the directory says is not believed: 不信你去看.</summary>
    public static bool Disbelieves(string words) => Words.AreIn(nameof(Disbelieves), words);

    /// <summary>Whether the resident speaks of where they live themselves: 我搬家了.</summary>
    public static bool IsOwnMove(string words) => Words.AreIn("OwnMove", words);

    /// <summary>Whether hours are told against what is written: 八点就关了 你写的十点.</summary>
    public static bool Contradicts(string words) => Words.AreIn("SaysWritten", words) && Words.AreIn("TellsHours", words);

    /// <summary>What has come of a report, and first that nobody knows yet what was asked.</summary>
    public static string Status(string place, string asked, bool isTask, string? office) =>
        (Words.AreIn("AsksWhither", asked) ? Words["WhitherUnknown"]
            : Words.AreIn("AsksCause", asked) ? Words["CauseUnknown"]
            : Words.AreIn("AsksEnd", asked) ? Words["EndUnknown"]
            : Words.AreIn(nameof(AsksNumber), asked) ? Words["NumberUnknown"] : "")
        + Words.Format(isTask ? "StatusTask" : "StatusOpen", place)
        + (office is null ? "" : Words.Format("StatusAsk", office));

    /// <summary>Whether a number is asked for.</summary>
    public static bool AsksNumber(string words) => Words.AreIn(nameof(AsksNumber), words);

    /// <summary>What somebody hears who says the same once more.</summary>
    public static string SaidBefore(string place, bool isTask) => Words.Format(isTask ? "SaidBeforeTask" : nameof(SaidBefore), place);

    /// <summary>That a report was taken back, and what became of the place meant instead.</summary>
    public static string TakenBack(string place, string? instead) =>
        instead is null ? Words.Format(nameof(TakenBack), place) : Words.Format("TakenBackFor", place, instead);

    public static string GoneAlready(string place) => Words.Format(nameof(GoneAlready), place);

    /// <summary>What was found: 开着 or 关了; null when neither is said.</summary>
    public static bool? Found(string words) =>
        Words.AreIn("SaysGone", words) ? false : Words.AreIn("SaysOpen", words) ? true : null;

    /// <summary>The thanks a report gets, and what it leads to.</summary>
    public static string Thanks(string place, PlaceFault fault, int reporters, bool isTask) =>
        Words.Format(isTask ? $"Thanks{fault}Task" : $"Thanks{fault}", place, reporters);

    /// <summary>Whether what has come after a place is told by what is sold there: 换成卖衣服的.</summary>
    public static bool SaysSells(string words) => words.Contains(Words[nameof(SaysSells)], StringComparison.Ordinal);

    /// <summary>That nobody is there to take a call at this hour.</summary>
    public static string NobodyThere(string place) => Words.Format(nameof(NobodyThere), place);

    /// <summary>That a place was shut because of its day of rest.</summary>
    public static string RestsToday(string place) => Words.Format(nameof(RestsToday), place);

    public static string StillThere(string place) => Words.Format(nameof(StillThere), place);

    public static string Noted(string place) => Words.Format(nameof(Noted), place);

    public static string Task(string id, string place, PlaceFault fault, int reporters, string said) => Words.Format(nameof(Task), id, place, reporters, Words[$"Said{fault}"], said);

    public static string TaskNote(string id, string place, string note) => Words.Format(nameof(TaskNote), id, place, note);

    public static string TaskStale(string lines) => Words.Format(nameof(TaskStale), lines);

    public static string StaleLine(string id, string place, DateOnly verified) => Words.Format(nameof(StaleLine), id, place, verified.Month, verified.Day);

    public static string Settled(string place, bool isOpen, string? phone) =>
        phone is not null ? Words.Format("SettledPhone", place, phone) : Words.Format(isOpen ? "SettledOpen" : "SettledGone", place);

    public static string Circle(string lines) => Words.Format(nameof(Circle), lines);

    public static string CircleLine(string estate, int basic, int basicNeeded, int quality, int qualityNeeded, int seniorBasic, int seniorQuality) =>
        Words.Format(nameof(CircleLine), estate, basic, basicNeeded, quality, qualityNeeded, seniorBasic, seniorQuality);

    public static string CircleMissing(string trades) => Words.Format(nameof(CircleMissing), trades);

    public static string Wishes(string lines) => Words.Format(nameof(Wishes), lines);

    public static string WishLine(string wish, int count) => Words.Format(nameof(WishLine), wish, count);
}
