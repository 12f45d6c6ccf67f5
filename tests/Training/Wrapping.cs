namespace CommunityBot.Training;

/// <summary>What stands around a wish in real messages: courtesy, hesitation, chatter, a turn from something else.</summary>
internal sealed class Wrapping(IReadOnlyList<string> chatter)
{
    private static readonly (string Before, string After)[] Frames =
    [
        ("你好,", ""), ("麻烦", ",谢谢"), ("", ",谢谢"), ("顺便问一下", ""), ("另外", ""), ("还有,", ""), ("再问一句,", ""), ("对了", ""), ("那个", "啊"),
        ("喂你好我想问一下", ""), ("嗯就是说", "那个"), ("请问", ""), ("", ",麻烦了"), ("师傅,", ""), ("你好我说一下就是", ""), ("再就是", ""), ("还想问下", ""), ("", "哈"), ("", ",急"), ("顺便", ""), ("", ",我电话13800138000"), ("", ",我叫王建国"), ("", ",我身份证140802195001011234"), ("", ",我住三楼"),
    ];

    // A wish written as a letter to those in charge.
    private static readonly (string Before, string After)[] Letters =
    [
        ("尊敬的领导您好,我是金海湾3号楼的业主,", ",多次反映无果,望尽快处理"), ("您好,我是怡海名苑的居民,想反映一下,", ",请相关部门核实,谢谢"), ("你好,我们小区", ",恳请领导重视"),
        ("我是安和苑的住户,", ",希望给个答复"), ("领导好,", ",请问归哪里管"), ("您好,请问一下,", ",盼回复"), ("我在这里住了十几年了,", ",麻烦社区协调一下,谢谢"),
    ];

    /// <summary>The sentence in one of its surroundings, the same one on every run.</summary>
    public string Wrap(string sentence, int number) => (number % 4) switch
    {
        3 when sentence.Length >= 7 => Letters[number / 4 % Letters.Length] is var (opening, closing) ? opening + sentence + closing : sentence,
        0 when sentence.Length >= 4 => chatter[number / 3 % chatter.Count] + (number % 2 == 0 ? "," : "。") + sentence,
        1 when sentence.Length >= 4 => chatter[number / 3 % chatter.Count] + "," + chatter[(number + 17) % chatter.Count] + "," + sentence,
        _ => Frames[number % Frames.Length] is var (before, after) ? before + sentence + after : sentence,
    };
}
