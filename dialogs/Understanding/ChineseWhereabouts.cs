using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Tells words that say nothing but where something is (「就在三楼四楼中间」) or whom to telephone (「打我妈电话138…」): a
/// model may have learnt dangers of such words, and none is told in them.
/// </summary>
internal static partial class ChineseWhereabouts
{
    private const string Filling = "就在是那个这块儿中间之的里边上下头口处附近吧呢啊呀哦嗯左右前后旁和跟到靠东南西北,.。!~ ";
    private const int Longest = 60;

    /// <summary>Whether words only say where.</summary>
    public static bool IsPlace(Reading reading)
    {
        if (reading.Addresses.Count == 0 || reading.Normalized.Length > Longest)
        {
            return false;
        }

        var rest = reading.Normalized;
        foreach (var said in reading.Addresses)
        {
            rest = Without(Without(rest, said.Text), said.Place);
        }

        return rest.All(character => Filling.Contains(character, StringComparison.Ordinal));
    }

    /// <summary>Whether words only say whom to call.</summary>
    public static bool IsTelephoning(string text) => text.Length <= Longest && Telephone().IsMatch(text) && Telephoning().IsMatch(text);

    private static string Without(string text, string? part) =>
        part is { Length: > 0 } && text.IndexOf(part, StringComparison.Ordinal) is var at and >= 0 ? text.Remove(at, part.Length) : text;

    [GeneratedRegex("手机|电话|号码", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    // 打 takes a telephone here; 「他打我」 does not match.
    [GeneratedRegex(
        @"^(?>[ ,.。!~]|[打拨](?:这个)?(?:[我俺你您他她]|[妈爸奶爷叔姨哥姐弟妹]{1,2}|婆婆|公公|丈母娘|老丈人|老[公婆伴]|爱人|对象|媳妇|闺女|女儿|儿子|孩子|家人|本人){0,3}的?(?:手机|电话|号码?|\d{7,12})|[我俺你您他她]|[妈爸奶爷叔姨哥姐弟妹]{1,2}|婆婆|公公|丈母娘|老丈人|老[公婆伴]|爱人|对象|媳妇|闺女|女儿|儿子|孩子|家人|本人|的|是|就|吧|了|手机号?|电话|号码?|\d{7,12}|留个?|记下?|联系|找|别|不要|再|把|删掉?|不住那儿?|不在家|来之前|来前|到时候|有事|先|可以|一下|个|这|那)+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Telephoning();
}
