using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Takes out of words what tells who somebody is, before they are kept for labelling or leave the house.</summary>
public static partial class ChineseMask
{
    private const string Star = "*";

    /// <summary>The words without telephone and card numbers, number plates, mail addresses, and names people say of themselves and others.</summary>
    public static string Personal(string text)
    {
        text = Mail().Replace(text, Star);
        text = Plate().Replace(text, Star);
        text = Digits().Replace(text, Star);
        return Name().Replace(text, match => match.Groups["said"].Value + Star);
    }

    // Seven and more, however they are grouped; an identity number may end in X. 3-2-501 and 12月5号 stay.
    [GeneratedRegex(@"\d(?:[ \-—_.]?\d){6,}[xX]?|(?:[零〇一二三四五六七八九幺两][ \-]?){7,}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-zA-Z][·.\- ]?[a-zA-Z0-9]{5,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex(@"[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,32}){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<said>(?:我|她|他|人|妈|爸|伴|子|女)(?:的名字)?(?:叫|姓)(?:做)?|姓名(?:是|叫|:|,)?|名字(?:是|叫|:|,)|名叫|本人)(?!什么|啥|甚|人|你|师傅|物业|我|不)[\u4e00-\u9fff·]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
