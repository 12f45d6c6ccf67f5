namespace CommunityBot.Dialogs.Understanding;

/// <summary>Sounds and set phrases people start a sentence with while they think: 嗯, 呃, 那个, 我想问一下.</summary>
internal static class ChineseFillers
{
    private static readonly string[] Openers =
    [
        "我想问一下", "我想问下", "我问一下", "想问一下", "我想请问一下", "就是说", "怎么说呢", "那个那个", "就是就是", "那个啥", "那什么", "那个", "就是", "这个这个",
    ];

    /// <summary>Removes fillers in place and gives the characters kept.</summary>
    public static int Drop(Span<char> text, Span<int> offsets)
    {
        var kept = 0;
        var at = 0;
        while (at < text.Length)
        {
            var opening = kept == 0 || ChineseScript.IsStop(text[kept - 1]);
            var length = opening ? LengthAt(text[at..]) : IsSound(text[at]) ? 1 : 0;
            if (length > 0)
            {
                at += length;
                // What a filler was parted from by a comma starts the sentence now.
                while (opening && at < text.Length && text[at] is ',' or '、' && kept == 0)
                {
                    at++;
                }

                continue;
            }

            text[kept] = text[at];
            offsets[kept++] = offsets[at++];
        }

        return kept;
    }

    private static int LengthAt(ReadOnlySpan<char> rest)
    {
        if (IsSound(rest[0]) || (rest[0] is '额' or '诶' or '欸' && rest.Length > 1 && (rest[1] == rest[0] || ChineseScript.IsStop(rest[1]))))
        {
            return rest.Length > 1 ? 1 : 0;
        }

        foreach (var opener in Openers)
        {
            // A filler is followed by something: 「就是」 alone is a yes, 「就是那家」 a choice.
            if (rest.StartsWith(opener) && rest.Length > opener.Length + 1 && !ChineseScript.IsStop(rest[opener.Length])
                && rest[opener.Length] is not ('那' or '这' or '是' or '的')
                // 「那什么时候来」 asks when.
                && !(opener[^1] == '么' && rest[opener.Length] == '时'))
            {
                return opener.Length;
            }

            if (rest.StartsWith(opener) && rest.Length > opener.Length + 2 && rest[opener.Length] is ',' or '、')
            {
                return opener.Length + 1;
            }
        }

        return 0;
    }

    private static bool IsSound(char character) => character is '嗯' or '呃' or '唔';
}
