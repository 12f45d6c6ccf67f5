namespace CommunityBot.Dialogs.Understanding;

/// <summary>Tells the marks of an address from words that look like them: 三楼 from 三楼长, 两户 from 二户, 1座 from 一座桥.</summary>
internal static class ChineseAddressRules
{
    private const int Near = 12;

    private static readonly string[] Lessons = ["课", "单词", "英语", "语文", "数学", "听写", "教材", "练习", "测试", "测验", "期中", "期末", "考试", "试卷", "背诵", "作业"];

    /// <summary>Whether a mark after a number does not make it a piece of an address.</summary>
    public static bool Refuses(ChineseCursor after, AddressPartKind kind, List<AddressPart> parts, int start, int markAt, NumberSpan number)
    {
        var mark = after.Text[markAt];
        var counted = after.Text[start] is '两' or '俩' or '几';
        return kind switch
        {
            // 三洞二单元 is 三栋 misheard; a hole is one only where a building can be.
            AddressPartKind.Building when mark is '洞' or '动' or '冻' => !IsBuilding(after, parts, start) && !IsCorrected(after, start),
            AddressPartKind.Building => mark is '座' && (after.SeesAny(["桥", "山", "城", "楼房"]) || number.Found && !number.Digits && !Follows(parts, start)) || (mark is '栋' or '幢' && counted && after.SeesAny(["楼", "房"])),
            // 501单元门: no building has a hundred units.
            AddressPartKind.Unit => number.Value >= 100 || (counted && after.SeesAny(["都", "的人"])) || IsLesson(after, parts, start),
            AddressPartKind.Floor => mark switch
            {
                'f' => !number.Digits || char.IsAsciiLetter(after.Peek) || number.Value > 40,
                '层' => IsRelative(after.Text, start, number, parts) || counted && !Follows(parts, start) && !after.SeesAny(["到", "和"]) || after.SeesAny(["皮", "灰", "土", "油", "意思", "楼高"]),
                _ => number.Value > 60 || after.SeesAny(["长", "梯", "盘", "市", "主", "群"]) && !after.SeesAny(["梯间", "梯口", "梯"]),
            },
            AddressPartKind.Room => mark is '户' or '房' or '室' && !(Follows(parts, start) && number.Value >= 1 && (number.Value >= 100 || mark is '室' or '户' && number.Digits)) && number.Value < 100
                || IsLandlord(after) || after.SeesAny(["人家", "人", "型", "口", "子", "居民"]) && number.Value < 100,
            _ => false,
        };
    }

    // 1号房东 and 1号房租 name no room; 302房东户 does.
    private static bool IsLandlord(ChineseCursor after) =>
        after.Before == '房' && after.SeesAny(["东", "租", "贷", "产", "价"]) && !after.SeesAny(["东户", "东边", "东侧", "东头", "东面"]);

    // 说错了,是四洞
    private static bool IsCorrected(ChineseCursor after, int start) => after.IsEnd && after.Text[..start].EndsWith("是");

    // 英语第三单元: books have units too.
    private static bool IsLesson(ChineseCursor after, List<AddressPart> parts, int start)
    {
        if (parts.Count > 0)
        {
            return false;
        }

        var around = after.Text[Math.Max(0, start - Near)..Math.Min(after.Text.Length, after.At + Near)];
        foreach (var word in Lessons)
        {
            if (around.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 更上一层楼, 爬五层: so many, not which.
    private static bool IsRelative(ReadOnlySpan<char> text, int start, NumberSpan number, List<AddressPart> parts)
    {
        var before = text[..start];
        return !Follows(parts, start) && number.Found && ((number.Value == 1 && !number.Digits && (before.EndsWith("上") || before.EndsWith("下") || before.EndsWith("隔") || before.EndsWith("高") || before.EndsWith("低")))
            || before.EndsWith("爬") || before.EndsWith("爬了") || before.EndsWith("共") || before.EndsWith("盖"));
    }

    /// <summary>Whether N楼 is a building: a unit or an estate says so.</summary>
    public static bool IsBuilding(ChineseCursor after, List<AddressPart> parts, int start)
    {
        var next = after;
        _ = next.TakeAny("的", ",");
        var unit = next.TakeNumber(out _) && next.SeesAny(["单元", "号单元", "单园", "丹元", "门洞"]);
        var afterEstate = parts.Count > 0 && parts[^1].Kind == AddressPartKind.Estate && parts[^1].End == start;
        return unit || (afterEstate && !parts.Exists(part => part.Kind is AddressPartKind.Building));
    }

    /// <summary>Whether a piece of a finer or equal place stands right before.</summary>
    public static bool Follows(List<AddressPart> parts, int start) => parts.Count > 0 && start - parts[^1].End <= 1;
}
