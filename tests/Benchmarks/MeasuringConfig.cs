using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CommunityBot.Benchmarks;

/// <summary>
/// A minute for each area, in this process: the figures that count here are ratios to a baseline of the same run and
/// allocations, and both are steady after few rounds.
/// </summary>
internal sealed class MeasuringConfig : ManualConfig
{
    // A hundred thousand orders are filed before they are asked for.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public MeasuringConfig()
    {
        AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(Longest, logOutput: true)).WithWarmupCount(3).WithIterationCount(8));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        HideColumns("Error", "RatioSD", "Gen0", "Gen1", "Gen2");
        ArtifactsPath = Path.Combine(Path.GetTempPath(), "communitybot-benchmarks");
    }
}
