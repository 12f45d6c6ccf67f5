using System.Text.RegularExpressions;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>What the platform's error codes mean to a caller.</summary>
internal static partial class WeChatErrors
{
    /// <summary>The platform is busy; only what may happen twice may be asked again.</summary>
    public const int Busy = -1;

    /// <summary>The platform has no such file, or no longer.</summary>
    public const int NoSuchMedia = 40007;

    /// <summary>The platform does not like the things to tap.</summary>
    public const int Menu = 45098;

    /// <summary>The resident has agreed to no notice of this form.</summary>
    public const int NotAgreed = 43101;

    /// <summary>The access token is wrong or too old.</summary>
    public static bool IsToken(int code) => code is 40001 or 40014 or 42001;

    /// <summary>The account's settings on the platform are wrong: asking again changes nothing before somebody has seen to them.</summary>
    public static bool IsConfiguration(int code) => code is 40002 or 40013 or 40125 or 40164 or 40243 or 61004;

    /// <summary>The resident cannot be reached on this account at all.</summary>
    public static bool IsGone(int code) => code is 40003 or 43004 or 43019 or 50002;

    /// <summary>Nothing may be said to the resident before they say something: the window is over, or what it allowed is used up.</summary>
    public static bool IsWindow(int code) => code is 45015 or 45047;

    /// <summary>The account may call too often no more today, or for a moment.</summary>
    public static bool IsTooOften(int code) => code is 45009 or 45011;

    /// <summary>The sign that somebody writes is shown already, or not now: nobody misses it.</summary>
    public static bool IsTyping(int code) => code is 45072 or 45080 or 45081;

    /// <summary>The account has no right to this.</summary>
    public static bool IsRight(int code) => code is 48001 or 48004 or 48006 or 50001;

    /// <summary>The id the platform's support asks for.</summary>
    public static string? Rid(string reason) => RidPattern().Match(reason) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"rid:\s*([0-9A-Za-z-]{1,64})")]
    private static partial Regex RidPattern();
}
