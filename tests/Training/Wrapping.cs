namespace CommunityBot.Training;

/// <summary>What stands around a wish in real messages: courtesy, hesitation, chatter, a turn from something else.</summary>
internal sealed class Wrapping(IReadOnlyList<string> chatter)
{
    private static readonly (string Before, string After)[] Frames =
    [
        ("你好,", ""), ("麻烦", ",谢谢"), ("", ",谢谢"), ("顺便问一下", ""), ("另外", ""), ("还有,", ""), ("再问一句,", ""), ("对了", ""), ("那个", "啊"),
        ("喂你好我想问一下", ""), ("嗯就是说", "那个"), ("请问", ""), ("", ",麻烦了"), ("师傅,", ""), ("你好我说一下就是", ""), ("再就是", ""), ("还想问下", ""), ("", "哈"), ("", ",急"), ("顺便", ""), ("", ",我电话13800138000"), ("", ",我叫王建国"), ("", ",我身份证140802195001011234"), ("", ",我住三楼"),
    ];

    /// <summary>The sentence in one of its surroundings, the same one on every run.</summary>
    public string Wrap(string sentence, int number) => (number % 3) switch
    {
        0 when sentence.Length >= 4 => chatter[number / 3 % chatter.Count] + (number % 2 == 0 ? "," : "。") + sentence,
        1 when sentence.Length >= 4 => chatter[number / 3 % chatter.Count] + "," + chatter[(number + 17) % chatter.Count] + "," + sentence,
        _ => Frames[number % Frames.Length] is var (before, after) ? before + sentence + after : sentence,
    };
}
