using System.Diagnostics;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>How long an utterance takes from words to reading: the middle and the worst of the cases kept back, and of inputs made to be slow.</summary>
internal static class Speed
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    private static readonly string[] Slow = ["点", "3号楼", "一", "明天后天", "灯坏了,", "煤气味", "(((", "a", "😀", "没有没有", "2026-11-27 ", "电梯…出不来", "药点店殿", "楼道登不亮", "9点到10点"];

    public static int Show(TrainingFiles files, TextWriter output)
    {
        var lexicon = TrainingFiles.Lexicon(files.Community());
        var loading = Stopwatch.StartNew();
        var reader = new UtteranceReader(UnderstandingModels.Shipped);
        output.WriteLine(FormattableString.Invariant($"models loaded in {loading.Elapsed.TotalMilliseconds:0.0} ms"));
        string[] cases = [.. files.Cases("wishes.tsv").Select(cells => cells[2]), .. files.Cases("faults.tsv").Select(cells => cells[1]), .. files.Cases("trades.tsv").Select(cells => cells[1])];
        for (var round = 0; round < 20; round++)
        {
            _ = Times(cases, reader, lexicon);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var times = Times(cases, reader, lexicon);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(times);
        output.WriteLine(FormattableString.Invariant($"{cases.Length} utterances: p50 {times[times.Length / 2]:0} µs, p99 {times[times.Length * 99 / 100]:0} µs, worst {times[^1]:0} µs, {allocated / cases.Length} bytes each"));
        foreach (var part in Slow)
        {
            var adversary = string.Concat(Enumerable.Repeat(part, 4000 / part.Length));
            _ = Times([adversary, adversary, adversary], reader, lexicon);
            output.WriteLine(FormattableString.Invariant($"4,000 characters of {part}: {Times([adversary, adversary, adversary], reader, lexicon).Min() / 1000:0.0} ms"));
        }

        return 0;
    }

    private static double[] Times(string[] texts, UtteranceReader reader, Lexicon lexicon)
    {
        var context = new ReadingContext(Now, lexicon);
        var times = new double[texts.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = reader.Read(texts[index], context);
            times[index] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        return times;
    }
}
