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
    public MeasuringConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        HideColumns("Error", "RatioSD", "Gen0", "Gen1", "Gen2");
        ArtifactsPath = Path.Combine(Path.GetTempPath(), "communitybot-benchmarks");
    }
}
