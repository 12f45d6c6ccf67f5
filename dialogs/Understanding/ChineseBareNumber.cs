using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads an answer that is a number and nothing else: 12吧, 16号, 是12, 说错了是501, 六零一, 502对吧.</summary>
public static partial class ChineseBareNumber
{
    // Neither doors nor houses have more.
    private const int MostDigits = 4;

    /// <summary>The number as digits; null for words that say more, or none.</summary>
    /// <param name="text">Normalised words.</param>
    public static string? Read(string text)
    {
        if (Whole().Match(text) is not { Success: true } found)
        {
            return null;
        }

        return ChineseNumber.Only(found.Groups["number"].Value) is { Length: <= MostDigits } number && number != "0" ? number : null;
    }

    [GeneratedRegex(@"^(?:哦|噢|啊|嗯|哎|诶|呃|那个|那|应该|好像|就|说错了|写错了|搞错了|弄错了|记错了|错了|不对|[ ,.。])*(?:是|在|改成)?(?<number>[0-9〇零幺一二两三四五六七八九十百]{1,5})号?(?:对吧|没错吧|是吧|对吗|对不对|对不|吧|啊|呀|呢|哈|嘛|的|了|[ ,.。!])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
