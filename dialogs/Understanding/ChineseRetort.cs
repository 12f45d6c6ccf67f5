namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Answers that turn a word back: 行什么行 and 可以个屁 are a no; 咋不行 and 谁说不是 a yes, 那咋能行 a no;
/// 可以是可以,但是… grants it all the same.
/// </summary>
internal static class ChineseRetort
{
    /// <summary>True or false for what is answered this way, null for everything else.</summary>
    public static bool? Read(string words)
    {
        var cursor = new ChineseCursor(words, 0);
        _ = cursor.TakeAny("这", "那");
        if (cursor.TakeAny("怎么", "咋", "有啥", "有什么", "哪"))
        {
            var able = cursor.TakeAny("能", "会");
            var denied = cursor.Take('不');
            return (able || denied) && cursor.TakeAny("可以", "行", "成", "中", "好", "能", "是") && Ends(cursor) ? denied : null;
        }

        // 谁说不是呢
        if (cursor.TakeAny("谁说", "谁敢说"))
        {
            return cursor.Take('不') && cursor.TakeAny("可以", "行", "成", "中", "好", "对", "是", "要") && Ends(cursor) ? true : null;
        }

        var start = cursor.At;
        if (!cursor.TakeAny("可以", "同意", "行", "好", "对", "是", "要", "成", "中", "能", "有"))
        {
            return null;
        }

        var head = words[start..cursor.At];
        if (cursor.TakeAny("什么", "啥", "甚") && cursor.Take(head) && Ends(cursor))
        {
            return false;
        }

        if (cursor.TakeAny("个屁", "个头", "你个头", "你妹", "个毛", "个锤子"))
        {
            return false;
        }

        return cursor.Take("是") && cursor.Take(head) && (Ends(cursor) || cursor.SeesAny([",", "但", "不过", "就是", "只是", "可"])) ? true : null;
    }

    private static bool Ends(ChineseCursor cursor)
    {
        _ = ChineseAssent.Close(ref cursor, true);
        return cursor.IsEnd;
    }
}
