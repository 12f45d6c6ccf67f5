using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>
/// Yes and no in Chinese. A refusal counts wherever it stands; consent only when nothing else is said with it, because 好 and 是 begin
/// half of all sentences. A question in return (要不要, 行不行) is neither.
/// </summary>
internal static partial class ChineseYesNo
{
    public static bool? Find(string utterance)
    {
        if (Question.IsMatch(utterance))
        {
            return null;
        }

        var clauses = Breaks.Split(utterance.Trim()).Where(clause => clause.Length > 0).ToList();
        foreach (var clause in clauses)
        {
            if (Consent.IsMatch(clause))
            {
                return true;
            }

            if (Refusal.IsMatch(clause))
            {
                return false;
            }
        }

        return null;
    }

    [GeneratedRegex("要不要|是不是|行不行|好不好|可不可以|能不能|对不对|有没有|吗$|吗[?？]", RegexOptions.CultureInvariant)]
    private static partial Regex Question { get; }

    [GeneratedRegex(@"[\s,，。.!！;；~～、…]+", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks { get; }

    [GeneratedRegex("^(?:那就|那|就)?(?:是|对|好|行|成|中|妥|可以|可|嗯|恩|唔|哦|噢|要|需要|想要|想|确认|确定|没错|同意|没问题|没事|没关系|不错|当然|愿意|有|就这样|就是|就行|没毛病|必须|来吧|办吧|收到)+(?:的|吧|啊|呀|呢|嘛|啦|哈|了|滴|哒|哦)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Consent { get; }

    [GeneratedRegex("^(?:不|没|别|否|非|错|甭)(?:[^错]|$)|不要|不用|不行|不对|不是|不需要|不可以|不同意|不想|不了|不必|没有|算了|取消|免了|改天|拉倒|作罢|放弃", RegexOptions.CultureInvariant)]
    private static partial Regex Refusal { get; }
}
