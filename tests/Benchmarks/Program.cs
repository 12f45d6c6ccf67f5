using BenchmarkDotNet.Running;
using CommunityBot.Benchmarks.WeChat;

namespace CommunityBot.Benchmarks;

/// <summary>Runs what <c>--filter</c> names: a folder is an area, a class one question about it. <c>load</c> sends pushes to a whole host.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["load", ..]:
                return await LoadCommand.RunAsync(args);
            case ["floor", var redis]:
                return await FloorEndpoint.ServeAsync(redis);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new MeasuringConfig());
                return 0;
        }
    }
}
