using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Words of the whole conversation that belong to no slice.</summary>
internal static class RoutingText
{
    private static readonly Wording Words = new(typeof(RoutingText));

    public static string Cancelled => Words[nameof(Cancelled)];

    public static string NothingOpen => Words[nameof(NothingOpen)];

    public static string Fine => Words[nameof(Fine)];

    public static string Thanks => Words[nameof(Thanks)];

    public static string Bye => Words[nameof(Bye)];

    public static string PinReceived => Words[nameof(PinReceived)];

    public static string KindUnsure => Words[nameof(KindUnsure)];

    public static string NotOurCode => Words[nameof(NotOurCode)];

    /// <summary>A voice message nobody recognised.</summary>
    public static string VoiceUnheard => Words[nameof(VoiceUnheard)];

    public static string SayItInWords => Words[nameof(SayItInWords)];

    public static string Welcome(IEnumerable<MenuEntry> menu) => Words.Format(nameof(Welcome), Lines(menu));

    public static string Menu(IEnumerable<MenuEntry> menu) => Words.Format(nameof(Menu), Lines(menu));

    public static string NotUnderstood(IEnumerable<MenuEntry> menu) => Words.Format(nameof(NotUnderstood), Lines(menu));

    /// <summary>For whoever is not understood a second time: where a person is.</summary>
    public static string StillNotUnderstood(Role? office) => office is null ? Words["HandoverUnknown"] : Words.Format(nameof(StillNotUnderstood), office.Phone, office.DutyHours);

    /// <summary>For whoever is not understood again and again.</summary>
    public static string NeverUnderstood(Role? office) => office is null ? Words["HandoverUnknown"] : Words.Format(nameof(NeverUnderstood), office.Phone, office.DutyHours);

    public static string FaceSeen => Words[nameof(FaceSeen)];

    /// <summary>For whoever greets again right after a greeting.</summary>
    public static string Here => Words[nameof(Here)];

    /// <summary>Whether words are no more than a laugh or a sigh.</summary>
    public static bool IsSoundOnly(string words) => Words.Pattern("SoundOnly").IsMatch(words);

    /// <summary>The same of one thing more.</summary>
    public static string AskOfficeToo(Role? office) => office is null ? Words["HandoverUnknown"] : Words.Format(nameof(AskOfficeToo), office.Phone);

    public static string AskOffice(Role? office) => office is null ? Words["HandoverUnknown"] : Words.Format(nameof(AskOffice), office.Phone, office.DutyHours);

    /// <summary>Where the words say whom to ring: 「打我妈电话」.</summary>
    public static IReadOnlyList<(int Start, int Length)> CallsIn(string words) =>
        [.. Regex.Matches(words, Words["Call"], RegexOptions.CultureInvariant).Select(call => (call.Index, call.Length))];

    /// <summary>The numbers to call in an emergency, in the order of the file.</summary>
    public static string Numbers(EmergencyKind kind) => string.Join(Words["NumberSeparator"], kind.NumbersFirst);

    // What the file tells of a kind may be meant for staff; the words for the resident then stand under its code.
    public static string Emergency(EmergencyKind kind) =>
        Words.Format(Words.Find($"{nameof(Emergency)}.{kind.Code}") is null ? nameof(Emergency) : $"{nameof(Emergency)}.{kind.Code}", Numbers(kind), Punctuation.FullWidth(kind.DoNow), Punctuation.FullWidth(kind.DoNot));

    private static string Lines(IEnumerable<MenuEntry> menu) =>
        string.Join('\n', menu.Select((entry, index) => Words.Format("MenuLine", index + 1, entry.Label(), entry.Example())));
}
