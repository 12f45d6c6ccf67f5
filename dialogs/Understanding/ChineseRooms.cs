namespace CommunityBot.Dialogs.Understanding;

/// <summary>Tells a room from other numbers by the words around it: 我是603业主, 隔壁301, 302的, 501和502共用的墙, 漏到502了.</summary>
internal static class ChineseRooms
{
    private static readonly string[] Calls =
        ["我家", "俺家", "家住", "我住", "门牌号", "门牌", "房号", "房间号", "户号", "室号"];

    // Who says these names a flat of the stairs, if the number is one's.
    private static readonly string[] Neighbours =
        ["隔壁", "对门", "对面", "楼上", "楼下", "邻居", "我是", "俺是", "我们是", "俺们是", "我这是", "这里是", "这儿是"];

    private static readonly string[] Flowing = ["漏到", "漏进", "渗到", "渗进", "流到", "流进", "滴到", "淌到", "淹到", "泡到", "蔓延到"];

    private static readonly string[] Households = ["业主", "住户", "租户", "房客", "那户", "那家", "他家", "她家", "家里", "家的", "屋里", "的人", "的业主", "的住户", "的租户", "的邻居"];

    private static readonly string[] HomeRooms = ["阳台", "厨房", "卫生间", "厕所", "客厅", "卧室", "主卧", "次卧"];

    private static readonly string[] Sharing = ["两家", "两户", "中间", "之间", "这两", "共用", "共有", "合用", "公用"];

    private static readonly string[] AroundRooms = ["应该是", "不是", "不对", "打错了", "说错了", "写错了", "错了", "改成", "哦", "噢", "啊", "呃", "是"];

    /// <summary>Whether what is said around a number alone makes it a room.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="after">Behind it.</param>
    /// <param name="number">The number.</param>
    /// <param name="parts">The pieces of addresses found before it.</param>
    public static bool IsNamed(int start, ChineseCursor after, int number, List<AddressPart> parts) =>
        EndsWith(after.Text[..start].TrimEnd(':'), Calls) || IsSpelled(after, start, number) || Corrects(after.Text, start, parts)
        || (IsShaped(number) && (IsLivedIn(after, start) || IsBeside(after, start) || SharesWall(after, start) || CorrectsRoomsOnly(after.Text) || IsTakenBack(after, start)));

    // 三零幺,下水堵了: with a nought or a 幺 it is spelled as rooms are; 幺幺零 is a telephone.
    private static bool IsSpelled(ChineseCursor after, int start, int number) =>
        after.Text[start..after.At].ContainsAny('零', '〇', '幺') && after.Text[start] is not ('零' or '〇') && !IsTelephone(number) && number is not (>= 1900 and < 2100)
        && Begins(after.Text, start) && Ends(after) && after.At - start <= 4;

    // 302的,灯坏了; 502的人; 1602阳台的花盆
    private static bool IsLivedIn(ChineseCursor after, int start)
    {
        var next = after;
        return (Begins(after.Text, start) || IsBesideOf(after.Text[..start])) && (after.SeesAny(Households) || after.SeesAny(HomeRooms) || (next.Take('的') && !next.IsEnd && ChineseScript.IsStop(next.Peek)));
    }

    // 隔壁301半夜放音响, 我是603, 漏到502了
    private static bool IsBeside(ChineseCursor after, int start)
    {
        var before = after.Text[..start];
        return EndsWith(before, Flowing) || (IsBesideOf(before) && !(before.EndsWith("是") && !(Ends(after) || after.Peek == '的')));
    }

    private static bool IsBesideOf(ReadOnlySpan<char> before) => EndsWith(before.TrimEnd("的那家户"), Neighbours);

    // 501和502两家中间的墙, 801和我家共用一个烟道
    private static bool SharesWall(ChineseCursor after, int start)
    {
        var next = after;
        if (!next.TakeAny("和", "跟", "与", "、"))
        {
            return false;
        }

        return (Begins(after.Text, start) && next.SeesAny(["我家", "我们家", "俺家", "咱家"])) || (next.TakeNumber(out var other) && IsShaped(other.Whole) && next.SeesAny(Sharing));
    }

    // 不是501,是601: nothing else is said.
    private static bool CorrectsRoomsOnly(ReadOnlySpan<char> text)
    {
        var cursor = new ChineseCursor(text, 0);
        var corrects = false;
        while (!cursor.IsEnd)
        {
            if (char.IsAsciiDigit(cursor.Peek) || ChineseScript.IsStop(cursor.Peek) || cursor.Peek == ' ')
            {
                cursor.At++;
            }
            else if (cursor.TakeAny(AroundRooms))
            {
                corrects = true;
            }
            else
            {
                return false;
            }
        }

        return corrects;
    }

    // 501,不,601漏水; 五零一啊不对五零二家里跳闸
    private static bool IsTakenBack(ChineseCursor after, int start)
    {
        var next = after;
        while (next.TakeAny("啊", "哦", "噢", "诶", "欸", ",", "。", " "))
        {
        }

        return Begins(after.Text, start) && (next.TakeAny("不对", "不是", "说错了", "打错了", "写错了", "错了", "不,", "不 ") || (next.Take('不') && ChineseNumber.IsPart(next.Peek)))
            && SkipStops(ref next) && next.TakeNumber(out var other) && IsShaped(other.Whole) && (other.Digits || other.Spelled);
    }

    private static bool SkipStops(ref ChineseCursor cursor)
    {
        while (cursor.TakeAny(",", "。", " ", "应该是", "是"))
        {
        }

        return true;
    }

    // 402,不对,是403
    private static bool Corrects(ReadOnlySpan<char> text, int start, List<AddressPart> parts) =>
        parts.Count > 0 && parts[^1].Kind == AddressPartKind.Room && start - parts[^1].End is > 0 and <= 10 && ChineseCorrection.Corrects(text[parts[^1].End..start]);

    private static bool Begins(ReadOnlySpan<char> text, int start) => start == 0 || ChineseScript.IsStop(text[start - 1]);

    private static bool Ends(ChineseCursor after) => after.IsEnd || ChineseScript.IsStop(after.Peek);

    private static bool IsTelephone(int number) => number is 110 or 112 or 114 or 119 or 120 or 122;

    // The twelfth flat on a floor is the last.
    private static bool IsShaped(int number) => number is >= 101 and <= 4012 && !IsTelephone(number) && number % 100 is >= 1 and <= 12;

    private static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
