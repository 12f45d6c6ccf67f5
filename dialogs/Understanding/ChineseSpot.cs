namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads spots: 门口那个井, 东头靠巷子那面, 电梯厅, 南门, 地下车库.</summary>
internal static class ChineseSpot
{
    private static readonly string[] Spots =
    [
        "小区公共厕所", "公共厕所", "公厕", "小区院子里", "小区院子", "小区院里", "院子里", "院子", "地下停车场", "地下车库", "停车场", "停车棚", "车库", "车棚", "地库", "充电棚", "充电桩", "电梯厅", "电梯间", "电梯口", "电梯里", "楼梯间", "楼梯口", "楼道口", "楼道", "过道", "走廊", "门厅", "大厅", "单元门口", "单元口", "小区门口", "小区对面", "小区外面", "小区里面", "小区后面", "小区前面", "小区旁边", "大门口", "门口", "门前", "楼下", "楼顶", "顶楼", "顶层", "架空层", "设备层", "拐角", "空地", "保安亭", "门卫室", "警卫室", "屋顶", "天台", "楼后", "楼前", "楼后面", "楼前面",
        "东北角", "西北角", "东南角", "西南角", "东南门", "东大门", "西大门", "南大门", "北大门", "东门", "西门", "南门", "北门", "正门", "后门", "侧门", "小门", "大门", "东头", "西头", "南头", "北头", "东侧", "西侧", "南侧", "北侧", "东面", "西面", "南面", "北面", "东边", "西边", "南边", "北边", "东墙", "西墙", "南墙", "北墙", "东山墙", "西山墙", "山墙", "外墙", "巷子", "巷道", "胡同",
        "篮球场", "羽毛球场", "足球场", "球场", "自行车棚", "储藏间", "储物间", "杂物间", "物业办公室", "小广场", "活动广场", "中心广场", "广场", "凉亭", "亭子", "花园", "花坛", "草坪", "绿化带", "喷泉", "水池", "健身器材", "健身区", "健身广场", "儿童乐园", "滑梯", "岗亭", "门岗", "保安室", "垃圾桶", "垃圾站", "垃圾房", "垃圾点", "快递柜", "信报箱", "配电室", "配电房", "水泵房", "泵房", "换热站", "锅炉房", "围墙", "路口", "马路边", "路边", "人行道", "商业街", "底商", "台阶", "坡道", "连廊", "阳台", "厨房", "卫生间", "厕所", "客厅", "卧室", "主卧", "次卧", "地下室", "储藏室", "消防通道", "安全出口", "活动室", "党群服务中心", "日间照料中心", "公交站",
    ];

    private static readonly string[] Sides = ["旁边", "边上", "跟前", "附近", "对面", "前面", "后面", "后头", "前头", "里头", "里面", "外面", "外头", "门口", "南侧", "北侧", "东侧", "西侧", "南边", "北边", "东边", "西边", "南面", "北面", "东面", "西面", "下面", "上面", "底下", "拐角", "角落", "入口", "出口", "旁", "靠巷子那面", "靠马路那面", "靠路那面", "靠巷子", "靠马路", "靠南", "靠北", "靠东", "靠西", "靠", "墙根", "那块", "那面", "那边", "那儿", "那里", "那个井盖", "那个井", "的井盖", "的井", "井盖", "那个", "的", "口", "处"];

    private static readonly string[] Next = ["前面", "后面", "后头", "前头", "旁边", "边上", "对面", "跟前", "外面", "外头", "底下", "下面", "里头", "里面"];

    private static readonly int LongestSpot = Spots.Max(spot => spot.Length);

    private static readonly System.Collections.Frozen.FrozenSet<string> Names = System.Collections.Frozen.FrozenSet.ToFrozenSet(Spots);

    /// <summary>A place with the spot named right after or before it.</summary>
    public static AddressPlace Add(string text, AddressPlace place, IReadOnlyList<TermReading> estates)
    {
        var at = place.End;
        if (Beside(text, at) is var beside and > 0)
        {
            return place with { Spot = text.Substring(at, beside).TrimEnd('的') };
        }

        while (at < text.Length && at - place.End < 6 && SpotAt(text, at) == 0)
        {
            if (ChineseScript.IsStop(text[at]) || text[at] is '不' or '没' or '坏')
            {
                return place;
            }

            at++;
        }

        // In 「3号楼2单元电梯，禹景花园」 nothing stands in a garden.
        if (estates.Any(estate => estate.Start < at + 2 && at < estate.Start + estate.Length) || IsNameEnd(text, at))
        {
            return place;
        }

        var length = at < text.Length ? SpotAt(text, at) : 0;
        return length == 0 ? place : place with { Spot = text.Substring(at, length).TrimEnd('的') };
    }

    // 5号楼后面, 9号楼前面的空地
    private static int Beside(string text, int at)
    {
        foreach (var side in Next)
        {
            if (text.AsSpan(at).StartsWith(side))
            {
                return Extend(text, at, side.Length);
            }
        }

        return 0;
    }

    /// <summary>A spot in a text that names no other part of an address.</summary>
    public static ChineseAddress.Found? Alone(string text, bool expected)
    {
        (int Start, int End)? found = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (SpotAt(text, at) is var length and > 0 && !IsNameEnd(text, at) && !text.AsSpan(0, at).EndsWith("不是") && !text.AsSpan(0, at).EndsWith("不在") && (expected || IsPlain(text, at)))
            {
                // 厨房,不对,是卫生间: the last one holds.
                found = found is not { } before || ChineseCorrection.Corrects(text.AsSpan(before.End, at - before.End)) ? (at, at + length) : found;
                at += length - 1;
            }
        }

        if (found is not { } spot)
        {
            return null;
        }

        var words = text[spot.Start..spot.End].TrimEnd('的');
        return new ChineseAddress.Found(new AddressReading(words, null, [], [], [], [], null, words), []);
    }

    // 家门口的药店 names a thing, 楼上楼下 the neighbours, no spot.
    private static bool IsPlain(string text, int at) => at == 0 || (text[at - 1] is not '家' && !text.AsSpan(at - 1).StartsWith("上楼下"));

    // 禹都花园 names an estate, whether or not it is known here; 小区的花园 is a garden.
    private static bool IsNameEnd(string text, int at) =>
        at > 1 && text.AsSpan(at).StartsWith("花园") && ChineseScript.IsHan(text[at - 1]) && ChineseScript.IsHan(text[at - 2]) && !"区院们的个里到在去边前后旁下小心央楼元面头门".Contains(text[at - 1], StringComparison.Ordinal);

    private static int SpotAt(string text, int at)
    {
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestSpot, text.Length - at); length >= 2; length--)
        {
            if (lookup.Contains(text.AsSpan(at, length)))
            {
                return Extend(text, at, length);
            }
        }

        return 0;
    }

    private static int Extend(string text, int at, int length)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            var rest = text.AsSpan(at + length);
            foreach (var side in Sides)
            {
                if (rest.StartsWith(side) && length < 16)
                {
                    length += side.Length;
                    grown = true;
                    break;
                }
            }

            if (!grown && SpotOnly(text, at + length) is var next and > 0 && length < 12)
            {
                length += next;
                grown = true;
            }
        }

        return length;
    }

    private static int SpotOnly(string text, int at)
    {
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestSpot, text.Length - at); length >= 2; length--)
        {
            if (lookup.Contains(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return 0;
    }
}
