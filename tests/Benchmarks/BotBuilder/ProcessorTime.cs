using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>Processor time for each operation, of all threads: what a turn costs however long it waits.</summary>
internal sealed class ProcessorTime
{
    private readonly TimeSpan _start = Process.GetCurrentProcess().TotalProcessorTime;
    private long _operations;

    public void Count() => _operations++;

    public void Report(string what)
    {
        var spent = Process.GetCurrentProcess().TotalProcessorTime - _start;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// CPU of one {what}, both ends: {spent.TotalMilliseconds / Math.Max(1, _operations):0.0000} ms over {_operations} operations"));
    }
}
