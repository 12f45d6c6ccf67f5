using System.Diagnostics;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class RobustnessSpecs
{
    // Ten times what a quiet machine needs, so that only a change in kind fails it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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
    public void Four_kilobytes_of_anything_are_read_at_once()
    {
        foreach (var piece in Pieces.Append("灯坏了,").Append("门口楼道"))
        {
            var text = string.Concat(Enumerable.Repeat(piece, 1 + (4096 / (3 * piece.Length))));
            var started = Stopwatch.GetTimestamp();
            SampleVocabulary.Read(text);
            Stopwatch.GetElapsedTime(started).Should().BeLessThan(Patience, piece);
        }
    }
}
