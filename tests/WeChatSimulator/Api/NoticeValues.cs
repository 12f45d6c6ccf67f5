using System.Globalization;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>What the values of a subscription notice may be, by the kind in their key: thing1, time2 … (wechat-channel §1.9).</summary>
internal static class NoticeValues
{
    /// <summary>Whether the platform takes a value.</summary>
    public static bool IsGood(string key, string value) => value.Length > 0 && key.TrimEnd("0123456789".ToCharArray()) switch
    {
        "thing" => Length(value) <= 20,
        "number" => value.Length <= 32 && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "letter" => value.Length <= 32 && value.All(char.IsAsciiLetter),
        "symbol" => Length(value) <= 5,
        "character_string" => value.Length <= 32 && value.All(char.IsAscii),
        "phrase" => Length(value) <= 5 && value.All(IsHan),
        "name" => value.Any(IsHan) ? Length(value) <= 10 : Length(value) <= 20,
        "phone_number" => value.Length <= 17 && value.All(character => char.IsAsciiDigit(character) || character is '+' or '-'),
        "car_number" => Length(value) <= 8,
        "time" or "date" => value.Any(char.IsAsciiDigit),
        "amount" => value.Any(char.IsAsciiDigit) && Length(value) <= 20,
        "const" => Length(value) <= 20,
        _ => true,
    };

    private static int Length(string value) => value.EnumerateRunes().Count();

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';
}
