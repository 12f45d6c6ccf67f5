using BenchmarkDotNet.Running;

namespace CommunityBot.Benchmarks;

/// <summary>Runs what <c>--filter</c> names: a folder is an area, a class one question about it.</summary>
internal static class Program
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new MeasuringConfig());
}
