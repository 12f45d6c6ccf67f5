using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Words of those who change a call.</summary>
internal static partial class VolunteerText
{
    public static string NoCallToChange => Words[nameof(NoCallToChange)];

    public static string AskChange => Words[nameof(AskChange)];

    /// <summary>What whoever called hears.</summary>
    public static string CalledOff(VolunteerCall call) => Words.Format(nameof(CalledOff), call.Number, call.Task, call.Claims.Length);

    /// <summary>What whoever took a place hears.</summary>
    public static string CalledOffFor(VolunteerCall call, Neighbourhood neighbourhood) => Words.Format(nameof(CalledOffFor), What(call, neighbourhood));

    public static string Changed(VolunteerCall call, Neighbourhood neighbourhood) => Words.Format(nameof(Changed), call.Number, What(call, neighbourhood), call.Needed, call.Claims.Length);

    public static string ChangedFor(VolunteerCall call, Neighbourhood neighbourhood) => Words.Format(nameof(ChangedFor), What(call, neighbourhood));

    /// <summary>Where what shall be different begins; the beginning when no word leads to it.</summary>
    public static int ChangeAt(string words) => Words.List("ChangeLeads").Select(lead => words.IndexOf(lead, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();

    /// <summary>Whether people are wanted on top of those wanted before.</summary>
    public static bool SaysMore(string words) => Words.AreIn("MoreLeads", words);
}
