using System.Globalization;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Fits values into the fields of notices, whose names tell their kind: <c>thing1</c> takes twenty characters, and one too many loses the notice.</summary>
internal static class WeChatNoticeValue
{
    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        ["thing"] = 20,
        ["number"] = 32,
        ["letter"] = 32,
        ["symbol"] = 5,
        ["character_string"] = 32,
        ["phrase"] = 5,
        ["name"] = 10,
        ["phone_number"] = 17,
        ["car_number"] = 8,
    };

    /// <summary>The value as the field takes it.</summary>
    public static string Fit(string field, string value)
    {
        var line = value.ReplaceLineEndings(" ").Trim();
        var most = Longest.GetValueOrDefault(field.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), 200);
        var characters = new StringInfo(line);
        return line.Length <= most ? line : characters.SubstringByTextElements(0, Math.Min(characters.LengthInTextElements, Fitting(characters, most)));
    }

    // The platform counts UTF-16; a character as people see it may be several.
    private static int Fitting(StringInfo text, int most)
    {
        var (count, length) = (0, 0);
        while (count < text.LengthInTextElements && length + text.SubstringByTextElements(count, 1).Length <= most)
        {
            length += text.SubstringByTextElements(count++, 1).Length;
        }

        return count;
    }
}
