using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Words of the volunteering slice.</summary>
internal static partial class VolunteerText
{
    private static readonly Wording Words = new(typeof(VolunteerText));

    private const int MostLines = 3;

    private static readonly string[] People = Words["People"].Split('|');
    private static readonly string[] Fillers = Words["Fillers"].Split('|');

    /// <summary>The task in roles.csv of the roles that may call.</summary>
    public static string CallTask => Words[nameof(CallTask)];

    public static string Kind => Words[nameof(Kind)];

    public static string MayNotCall => Words[nameof(MayNotCall)];

    public static string NotBlown => Words[nameof(NotBlown)];

    public static string ButtonSend => Words[nameof(ButtonSend)];

    public static string SaySend => Words[nameof(SaySend)];

    public static string ButtonDrop => Words[nameof(ButtonDrop)];

    public static string SayDrop => Words[nameof(SayDrop)];

    public static string ButtonClaim => Words[nameof(ButtonClaim)];

    /// <summary>How many have taken a place in a call, and how many have come.</summary>
    public static string Stands(VolunteerCall call) => Words.Format(nameof(Stands), call.Number, call.Needed, call.Claims.Length, call.Present);

    public static string AskSkills => Words[nameof(AskSkills)];

    public static string LeftRoll => Words[nameof(LeftRoll)];

    public static string NotOnRoll => Words[nameof(NotOnRoll)];

    public static string JoinFirst => Words[nameof(JoinFirst)];

    public static string NoCall => Words[nameof(NoCall)];

    public static string Over => Words[nameof(Over)];

    public static string NothingToCancel => Words[nameof(NothingToCancel)];

    public static string SayClaim(string number) => Words.Format(nameof(SayClaim), number);

    public static string Ask(CallQuestion question) => Words[$"Ask{question}"];

    public static string Preview(VolunteerCall call, Neighbourhood neighbourhood, int reach) => Words.Format(nameof(Preview), What(call, neighbourhood), call.Needed, reach);

    public static string Blown(VolunteerCall call, int told) => Words.Format(nameof(Blown), call.Number, told, VolunteerCall.CodePrefix + call.Number);

    public static string Called(VolunteerCall call, Neighbourhood neighbourhood) => Words.Format(nameof(Called), What(call, neighbourhood), call.Needed);

    public static string AllTaken(VolunteerCall call) => Words.Format(nameof(AllTaken), call.Task, call.Needed);

    public static string Claimed(VolunteerCall call, Neighbourhood neighbourhood) => Words.Format(nameof(Claimed), call.Claims.Length, call.Needed, What(call, neighbourhood));

    public static string Full(VolunteerCall call) => Words.Format(nameof(Full), call.Needed);

    public static string Cancelled(VolunteerCall call) => Words.Format(nameof(Cancelled), call.Task);

    public static string Reminder(VolunteerCall call, Neighbourhood neighbourhood) => Words.Format(nameof(Reminder), What(call, neighbourhood));

    public static string ThankYou(VolunteerCall call, decimal hours, decimal total) => Words.Format(nameof(ThankYou), call.Task, Number(hours), Number(total));

    public static string Settled(VolunteerCall call, decimal hours) => Words.Format(nameof(Settled), call.Task, call.Present, call.Needed, Number(hours));

    public static string Joined(Volunteer volunteer) => Words.Format(nameof(Joined), volunteer.Code, Profile(volunteer));

    public static string Entry(ServiceEntry entry) => Words.Format(nameof(Entry), entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Task, Number(entry.Hours));

    public static string CheckedIn(CheckInOutcome? outcome) => outcome switch
    {
        CheckInOutcome.Came(var call) => Words.Format("Came", call.Present, call.Needed),
        CheckInOutcome.TooEarly(var call) => Words.Format("TooEarly", Moment(call.Opens)),
        CheckInOutcome.Full(var call) => Words.Format(nameof(Full), call.Needed),
        _ => Words["NothingOn"],
    };

    public static string Hours(ServiceHours hours) => hours.Entries.IsEmpty
        ? Words["NoHours"]
        : Words.Format(nameof(Hours), Number(hours.Total), hours.Entries.Length, Entry(hours.Entries[^1]));

    /// <summary>The ledger as a sheet: what a spreadsheet reads when it is copied.</summary>
    public static string Ledger(IReadOnlyList<string> lines) => lines.Count == 0 ? Words["LedgerEmpty"] : string.Join('\n', lines.Prepend(Words["LedgerHeader"]));

    public static string Profile(Volunteer volunteer)
    {
        var skills = volunteer.Skills.IsEmpty ? Words["AnySkill"] : string.Join(Words["Separator"], volunteer.Skills);
        var free = volunteer.Free == FreeTimes.Any ? Words["FreeAny"]
            : string.Join(Words["Separator"], Enum.GetValues<FreeTimes>().Where(time => time != FreeTimes.Any && volunteer.Free.HasFlag(time)).Select(time => Words[$"Free{time}"]));
        return Words.Format(nameof(Profile), skills, free);
    }

    /// <summary>Whether a number counts people: 8个人, 5名.</summary>
    public static bool CountsPeople(string number) => Array.Exists(People, unit => number.EndsWith(unit, StringComparison.Ordinal));

    /// <summary>A task without the words that only lead to it.</summary>
    public static string Task(string words)
    {
        var task = Fillers.Aggregate(words, (text, filler) => text.Replace(filler, " ", StringComparison.Ordinal));
        return string.Join(' ', task.Split([' ', ',', '.', '。', ':', ';', '、', '!'], StringSplitOptions.RemoveEmptyEntries).Except(Words.List("TaskNoise")));
    }

    /// <summary>What there is to be done, each with whether it is theirs already.</summary>
    public static string Open(IEnumerable<VolunteerCall> calls, string resident, Neighbourhood neighbourhood, bool isVolunteer)
    {
        var lines = calls.Take(MostLines).Select(call => Words.Format(call.Of(resident) is null ? "OpenLine" : "OwnLine", call.Number, What(call, neighbourhood), call.Needed - call.Claims.Length)).ToArray();
        return !isVolunteer ? JoinFirst : lines.Length == 0 ? NoCall : string.Join('\n', lines);
    }

    private static string What(VolunteerCall call, Neighbourhood neighbourhood) =>
        Words.Format(nameof(What), Moment(call.Start), neighbourhood.FindEstate(call.Estate)?.Name ?? Words["SomePlace"], call.Task);

    private static string Moment(DateTimeOffset time) =>
        Words.Format(nameof(Moment), time.Month, time.Day, Words[$"Week{(int)time.DayOfWeek}"], time.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string Number(decimal hours) => hours.ToString("0.#", CultureInfo.InvariantCulture);
}
