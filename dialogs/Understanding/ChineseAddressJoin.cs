namespace CommunityBot.Dialogs.Understanding;

/// <summary>Puts the pieces of addresses together: from coarse to fine they are one place, a step back begins another.</summary>
internal static class ChineseAddressJoin
{
    // Words that may stand between the pieces of one place.
    private static readonly string[] Glue = ["的", ",", "、", ",", "小区", "那个", "这个", "里", "这边", "那边", "这", "那", "(", ")", "。", " ", "的话", "上", "是", "哈", "啊", "呢", "我家住", "我住", "住", "在"];

    // Words after which the next piece is another place.
    private static readonly string[] Parting = ["。", "!", "?", ";", "\n", "不是", "不对", "说错", "错了", "和", "跟", "还有", "另外", "改", "到", "以及", "或"];

    public static List<AddressPlace> Join(string text, List<AddressPart> parts)
    {
        var places = new List<AddressPlace>();
        AddressPlace? place = null;
        var reached = AddressPartKind.Estate;
        foreach (var part in parts)
        {
            // Room 1204, Building 6: in English the finer piece may stand first.
            var reversed = place is not null && part.Kind < reached && ChineseAddressLatin.IsLatin(text, part) && !place.Has(part.Kind);
            // 东边那户,二楼 and 四零二四楼: the floor may be added to the door or the room.
            reversed |= place is not null && part.Kind == AddressPartKind.Floor && !place.Has(part.Kind) && part.Start - place.End <= (reached switch { AddressPartKind.Door => 1, AddressPartKind.Room => 0, _ => -1 });
            var joins = place is not null && (part.Kind > reached || reversed) && IsGlue(text, place.End, part.Start);
            if (place is not null && !joins)
            {
                places.Add(place);
            }

            place = With(joins ? place! : new AddressPlace(part.Start, part.End), part);
            reached = reversed ? reached : part.Kind;
        }

        if (place is not null)
        {
            places.Add(place);
        }

        return places;
    }

    private static AddressPlace With(AddressPlace place, AddressPart part)
    {
        var longer = place with { End = part.End, Pieces = [.. place.Pieces, (part.Start, part.Length)] };
        return part.Kind switch
        {
            AddressPartKind.Estate => longer with { Estate = part.Values[0] },
            AddressPartKind.Building => longer with { Buildings = part.Values },
            AddressPartKind.Unit => longer with { Units = part.Values },
            AddressPartKind.Floor => longer with { Floors = part.Values },
            AddressPartKind.Room => longer with { Rooms = part.Values },
            _ => longer with { Door = part.Values[0], OtherDoor = part.Values.Count > 1 ? part.Values[1] : null },
        };
    }

    private static bool IsParting(ReadOnlySpan<char> between)
    {
        foreach (var word in Parting)
        {
            if (between.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A few words may part an estate from its building, or a unit from a floor: 怡海名苑啊四栋一单元哈.
    private static bool IsGlue(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        while (between.Length > 0)
        {
            var before = between.Length;
            foreach (var word in Glue)
            {
                if (between.StartsWith(word))
                {
                    between = between[word.Length..];
                    break;
                }
            }

            if (between.Length == before)
            {
                return to - from <= 20 && !IsParting(text.AsSpan(from, to - from));
            }
        }

        return true;
    }
}
