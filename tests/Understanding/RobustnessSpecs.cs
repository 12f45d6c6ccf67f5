using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class RobustnessSpecs
{
    private const long Spare = 400_000;

    private const long Most = 40_000_000;

    // What makes the grammars, the lexicon, the clauses and the search by sound work hard.
    private static readonly string[] Adversaries =
        ["灯坏了,", "门口楼道", "煤气味", "电梯…出不来", "药点店殿", "楼道登不亮", "没有没有", "9点到10点", "2026-11-27 ", "不是3号楼,是4号楼", "明天后天", "dianti", "万一着火了,", "(((", "顺便问一下"];

    private static readonly string[] Pieces =
    [
        "3号楼", "2单元", "三楼到四楼", "点", "一", "每周", "到", "下午", "农历", "初", "电梯", "漏水", "。", ",", "不是", "是", "-", "0359", "138", "\ud83d", "😂", "[", "]", "/:", "\0", "\u200b", " ", "\n", "年", "月", "号", "周一", "除夕", "半", "万", "亿", "999999999999", "٣", "ﷺ", "a", "é", "門", "前", "后", "差", "廿", "第", "最后一个",
    ];

    [Fact]
    public void Nothing_anybody_writes_makes_it_throw()
    {
        var random = new Random(20261127);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var reading = SampleVocabulary.Read(text, round % 3 == 0 ? Expectations.Address : null);

            reading.Intents.Should().NotBeEmpty(text);
            reading.Times.Should().NotContain(time => time.Readings.Count == 0 || time.Readings.Count > 2, text);
        }
    }

    [Fact]
    public void Random_characters_are_read_too()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(1, 0xffff))]);
            SampleVocabulary.Read(text).Normalized.Length.Should().BeLessThanOrEqualTo(UtteranceNormalizer.Limit);
        }
    }

    [Fact]
    public void Four_kilobytes_of_anything_cost_work_in_proportion()
    {
        foreach (var piece in Pieces.Concat(Adversaries))
        {
            _ = Work(piece, 100);
            var (little, much) = (Work(piece, 250), Work(piece, 1000));

            much.Should().BeLessThan((6 * little) + Spare, piece);
            much.Should().BeLessThan(Most, piece);
        }
    }

    [Fact]
    public void What_comes_after_the_limit_costs_nothing_more()
    {
        foreach (var piece in Adversaries)
        {
            _ = Work(piece, UtteranceNormalizer.Limit);
            Work(piece, 20 * UtteranceNormalizer.Limit).Should().BeLessThan((2 * Work(piece, UtteranceNormalizer.Limit)) + Spare, piece);
        }
    }

    // What is allocated is the same on every machine and run; what the clock says is not.
    private static long Work(string piece, int characters)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1 + (characters / piece.Length)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        SampleVocabulary.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
