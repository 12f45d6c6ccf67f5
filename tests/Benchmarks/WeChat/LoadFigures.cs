using System.Globalization;

namespace CommunityBot.Benchmarks.WeChat;

/// <summary>What a load showed.</summary>
/// <param name="Rate">Pushes a second.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="Slow">The 99th percentile, milliseconds.</param>
/// <param name="Processor">Microseconds of the host's processor time a push.</param>
/// <param name="Wrong">What was wrong with replies, one entry each.</param>
internal sealed record LoadFigures(double Rate, double Median, double Slow, double Processor, IReadOnlyList<string> Wrong)
{
    public static LoadFigures Of(double[] milliseconds, TimeSpan took, TimeSpan processor, IReadOnlyList<string> wrong)
    {
        Array.Sort(milliseconds);
        return new LoadFigures(
            milliseconds.Length / took.TotalSeconds,
            milliseconds[milliseconds.Length / 2],
            milliseconds[milliseconds.Length * 99 / 100],
            processor.TotalMicroseconds / milliseconds.Length,
            wrong);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rate,8:0} pushes/s   p50 {Median,6:0.00} ms   p99 {Slow,6:0.00} ms   processor {Processor,5:0} us/push   wrong {Wrong.Count}");

    /// <summary>This host against the floor: throughput, p99, processor time.</summary>
    public string Against(LoadFigures floor) => string.Create(
        CultureInfo.InvariantCulture,
        $"throughput {Rate / floor.Rate:0.00} of the floor (aim 0.60 or more), p99 {Slow / floor.Slow:0.0} times (aim 3.0 or less), processor {Processor / floor.Processor:0.0} times (aim 2.5 or less)");
}
