namespace CommunityBot.Dialogs.Understanding;

/// <summary>The wishes the bot knows; training data, dialogs and reports share these names.</summary>
public static class IntentNames
{
    public const string EventsFind = "events.find";
    public const string EventsRegister = "events.register";
    public const string EventsCancelRegistration = "events.cancelRegistration";
    public const string RepairsReport = "repairs.report";
    public const string RepairsStatus = "repairs.status";
    public const string RepairsCancel = "repairs.cancel";
    public const string DirectoryFind = "directory.find";

    /// <summary>A complaint or suggestion that is no repair.</summary>
    public const string Feedback = "feedback";

    /// <summary>A question of government or house rules, for staff.</summary>
    public const string Consult = "consult";

    public const string Billing = "billing";
    public const string Notice = "notice";
    public const string Handover = "handover";
    public const string Emergency = "emergency";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Bye = "bye";
    public const string Help = "help";
    public const string Cancel = "cancel";
    public const string Affirm = "affirm";
    public const string Deny = "deny";
    public const string Abuse = "abuse";

    /// <summary>A right answer: better a question than a wrong work order.</summary>
    public const string None = "none";

    private static readonly string[] Companions = [Greeting, Thanks, Bye, None, Affirm, Deny, Cancel, Help, Abuse, Emergency];

    /// <summary>Whether an intent goes along with a wish and is none beside it: a greeting, thanks, a yes.</summary>
    internal static bool Accompanies(string intent) => Companions.Contains(intent);

    /// <summary>What an intent is about: <c>events</c> of <c>events.find</c>.</summary>
    internal static string Domain(string intent) => intent.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? intent[..dot] : intent;
}
