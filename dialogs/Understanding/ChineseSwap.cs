using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Says what is meant instead of what: 不是5,是3; 是刷卡没反应,不是对讲; 说错了,是501.</summary>
/// <param name="Wrong">What is taken back; empty when it was not said.</param>
/// <param name="Right">What is meant.</param>
public sealed partial record ChineseSwap(string Wrong, string Right)
{
    private static readonly char[] Trailing = ['吧', '啊', '呀', '哦', '噢', '呢', '嘛', '的', '了', '哈', ',', '.', '。', '!', ' '];

    /// <summary>What is taken back as digits; null when it is no bare number.</summary>
    public string? WrongNumber => ChineseNumber.Only(Wrong);

    /// <summary>What is meant as digits; null when it is no bare number.</summary>
    public string? RightNumber => ChineseNumber.Only(Right);

    /// <summary>The swap a short utterance makes; null for any other.</summary>
    /// <param name="text">Normalised words.</param>
    public static ChineseSwap? Read(string text)
    {
        var words = text.Trim(Trailing);
        foreach (var pattern in (ReadOnlySpan<Regex>)[Denied(), DeniedAfter(), Contrasted(), Mistaken()])
        {
            if (pattern.Match(words) is { Success: true } found)
            {
                return new ChineseSwap(found.Groups["wrong"].Value.Trim(Trailing), found.Groups["right"].Value.Trim(Trailing));
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:等等|等一下|等下|哦|噢|啊|哎呀?|唉|诶|咦|呃|额|那个|不对|错了|说错了|写错了|搞错了|[ ,.。])*(?:不是|不在)(?<wrong>[^,.。是]{1,10}?)[ ,.。]*(?:而?是|在)(?<right>[^?]{1,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:哦|噢|啊|不对|错了|说错了|[ ,.。])*是(?<right>[^,.。是]{1,10}?)[ ,.。]*不是(?<wrong>[^,.。是?]{1,10})$", RegexOptions.CultureInvariant)]
    private static partial Regex DeniedAfter();

    [GeneratedRegex(@"^(?:哦|噢|啊|不对|错了|[ ,.。])*(?<right>[^,.。是]{2,10}?那[个盏部扇台根处边])[ ,.。]*不是(?<wrong>[^,.。是?]{1,10}?那[个盏部扇台根处边])$", RegexOptions.CultureInvariant)]
    private static partial Regex Contrasted();

    [GeneratedRegex(@"^.{0,4}?(?:说|写|搞|弄|记|打|报|讲)错(?:了|咧|啦)?[ ,.。]*(?:应该)?(?:是|改成)?(?<wrong>)(?<right>[^,.。?]{1,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Mistaken();
}
