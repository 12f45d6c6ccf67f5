namespace CommunityBot.Dialogs.Understanding;

/// <summary>Tells the marks of an address from words that look like them: 三楼 from 三楼长, 两户 from 二户, 1座 from 一座桥.</summary>
internal static class ChineseAddressRules
{
    /// <summary>Whether a mark after a number does not make it a piece of an address.</summary>
    public static bool Refuses(ChineseCursor after, AddressPartKind kind, List<AddressPart> parts, int start, int markAt, NumberSpan number)
    {
        var mark = after.Text[markAt];
        var counted = after.Text[start] is '两' or '俩' or '几';
        return kind switch
        {
            AddressPartKind.Building => mark is '座' && (after.SeesAny(["桥", "山", "城", "楼房"]) || number.Found && !number.Digits && !Follows(parts, start)) || (mark is '栋' or '幢' && counted && after.SeesAny(["楼", "房"])),
            AddressPartKind.Unit => counted && after.SeesAny(["都", "的人"]),
            AddressPartKind.Floor => mark switch
            {
                'f' => !number.Digits || char.IsAsciiLetter(after.Peek) || number.Value > 40,
                '层' => counted && !Follows(parts, start) && !after.SeesAny(["到", "和"]) || after.SeesAny(["皮", "灰", "土", "油", "意思", "楼高"]),
                _ => number.Value > 60 || after.SeesAny(["长", "梯", "盘", "市", "主", "群"]) && !after.SeesAny(["梯间", "梯口", "梯"]),
            },
            AddressPartKind.Room => mark is '户' or '房' or '室' && !(Follows(parts, start) && number.Value >= 1 && (number.Value >= 100 || mark is '室' or '户' && number.Digits)) && number.Value < 100
                || after.SeesAny(["人家", "人", "型", "口", "子", "居民"]) && number.Value < 100,
            _ => false,
        };
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
