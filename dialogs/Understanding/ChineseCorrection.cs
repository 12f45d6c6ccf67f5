namespace CommunityBot.Dialogs.Understanding;

/// <summary>Corrections of places: 不是7号楼,是9号楼1单元; 3号楼,哦不对,5号楼. The last one holds.</summary>
internal static class ChineseCorrection
{
    private static readonly string[] Taken = ["不对", "说错", "错了", "哦不", "噢不", "不不", "搞错", "弄错", "写错", "打错", "改成", "更正", "应该是", "其实是", "应为", "不是,是", "不是。是", "不是是", "呃不", "额不", "嗯不", ",不,", "而是", "改到", "换成", "记错", "啊不", "诶不", "欸不", "嗐不", "口误", "不好意思", "反了", "岔了", "弄混", "搞混"];

    private static readonly string[] Denied = ["不是", "并非", "不在", "不去"];

    // 以前住3号楼,现在11号楼: where somebody lived is not where the repairer goes.
    private static readonly string[] Before = ["以前", "原来", "原先", "从前", "之前", "过去", "早先"];

    private static readonly string[] Now = ["现在", "如今", "目前", "搬到", "搬去", "搬进", "换到"];

    /// <summary>Whether words between two places take the first of them back.</summary>
    public static bool Corrects(ReadOnlySpan<char> between) => Has(between, Taken);

    public static IReadOnlyList<ChineseAddress.Found> Apply(string text, List<AddressPlace> places)
    {
        var kept = new List<AddressPlace>();
        AddressPlace? denied = null;
        for (var index = 0; index < places.Count; index++)
        {
            var place = places[index];
            var from = index == 0 ? 0 : places[index - 1].End;
            var between = text.AsSpan(from, place.Start - from);
            if (index + 1 < places.Count && Has(between, Before) && Has(text.AsSpan(place.End, places[index + 1].Start - place.End), Now))
            {
                places[index + 1] = places[index + 1] with { Pieces = [.. place.Pieces, .. places[index + 1].Pieces] };
                continue;
            }

            if (IsDenied(between) && (index + 1 < places.Count || kept.Count > 0))
            {
                // 是四单元,不是二单元: what is denied after all is no place.
                denied = index + 1 < places.Count ? place : null;
                if (denied is null)
                {
                    kept[^1] = kept[^1] with { Pieces = [.. kept[^1].Pieces, .. place.Pieces] };
                }

                continue;
            }

            var wrong = denied ?? (kept.Count > 0 && (Has(between, Taken) || Startles(text, between, place)) ? kept[^1] : null);
            if (wrong is not null && kept.Count > 0 && ReferenceEquals(kept[^1], wrong))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            // What was not corrected of the first place still holds, as long as the correction is not the coarser.
            kept.Add(wrong is null ? place : Merge(wrong, place));
            denied = null;
        }

        return [.. kept.SelectMany(place => place.OtherDoor is null ? new[] { place } : [place, place with { Door = place.OtherDoor }]).Select(place => place.ToFound(text))];
    }

    // 2单元……哦3单元 and 2单元,我看看,哦是3单元: whoever stops short meant the second. 2单元,哦3单元也是 adds one.
    private static bool Startles(string text, ReadOnlySpan<char> between, AddressPlace place)
    {
        var said = between.Trim(" ,.。!~、");
        return (said is "哦" or "噢" or "喔" or "哎哟" || said.EndsWith("哦是") || said.EndsWith("噢是") || said.EndsWith("喔是") || said.EndsWith("哦,是")) && !(place.End < text.Length && text[place.End] is '也' or '都');
    }

    private static AddressPlace Merge(AddressPlace wrong, AddressPlace right)
    {
        var merged = wrong.CorrectedBy(right);
        return right.Estate is not null && wrong.Estate is not null && right.Buildings.Count == 0 && wrong.Buildings.Count == 0 ? right : merged;
    }

    private static bool IsDenied(ReadOnlySpan<char> between)
    {
        foreach (var word in Denied)
        {
            if (between.EndsWith(word) || between.EndsWith(word + "在") || between.EndsWith(word + "我们"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> between, string[] words)
    {
        foreach (var word in words)
        {
            if (between.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
