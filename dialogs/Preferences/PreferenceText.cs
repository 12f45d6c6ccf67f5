using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>Words of the preferences slice.</summary>
internal static class PreferenceText
{
    private static readonly Wording Words = new(typeof(PreferenceText));

    private static readonly IReadOnlyList<string> Safety = List(nameof(Safety));

    public static string IsBrief => Words.Format(nameof(IsBrief), Menu);

    public static string IsBriefAlready => Words[nameof(IsBriefAlready)];

    /// <summary>Whether somebody does not follow: 听不懂, 啥意思, 我不会弄.</summary>
    public static bool IsLost(string words) => Words.Pattern("Lost").IsMatch(words);

    /// <summary>Where there is help for whoever does not follow short words either.</summary>
    public static string StillLost(string? phone) => phone is null ? Words.Format("StillLostNoPhone", Menu) : Words.Format(nameof(StillLost), phone, Menu);

    /// <summary>Whether somebody tells that they live elsewhere now: 我搬家了.</summary>
    public static bool HasMoved(string words) => Words.Pattern(nameof(HasMoved)).IsMatch(words) && !Words.AreIn("Wishes", words);

    /// <summary>Whether somebody says where they live: 我住…, 我是…的.</summary>
    public static bool SaysHome(string words) => Words.Pattern(nameof(SaysHome)).IsMatch(words);

    public static string HomeNoted(string home) => Words.Format(nameof(HomeNoted), home);

    public static string IsOrdinary => Words[nameof(IsOrdinary)];

    public static string Offer => Words[nameof(Offer)];

    public static string NothingMore => Words[nameof(NothingMore)];

    public static string ButtonBrief => Words[nameof(ButtonBrief)];

    public static string ButtonMore => Words[nameof(ButtonMore)];

    /// <summary>What a tap on <see cref="ButtonMore"/> says.</summary>
    public static string SayMore => Words[nameof(SayMore)];

    public static string HomeForgotten => Words[nameof(HomeForgotten)];

    public static string HomeWelcome => Words[nameof(HomeWelcome)];

    /// <summary>The numbered wishes as they end a message.</summary>
    public static string Menu => Words[nameof(Menu)];

    /// <summary>What the digits of <see cref="Menu"/> stand for.</summary>
    public static ImmutableArray<string> MenuSays => [.. List(nameof(MenuSays))];

    /// <summary>What the lines of the ordinary menu stand for, in its order.</summary>
    public static ImmutableArray<string> OrdinaryMenuSays => [.. List(nameof(OrdinaryMenuSays))];

    /// <summary>Whether a sentence tells how to stay safe, and so is never left out.</summary>
    public static bool KeepsSafe(string sentence) => Safety.Any(word => sentence.Contains(word, StringComparison.Ordinal));

    private static IReadOnlyList<string> List(string name) => Words.List(name);
}
