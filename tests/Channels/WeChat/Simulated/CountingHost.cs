using System.Globalization;
using CommunityBot.WeChatSimulator.Clock;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>What this assembly does when it is started as <c>counting-host</c>: a whole host with a <see cref="CountingBot"/>, to be killed.</summary>
internal static class CountingHost
{
    public const string Word = "counting-host";

    /// <summary>
    /// Takes a Redis, a key prefix, the API's two addresses and perhaps the time of a still clock; tells where it listens,
    /// and serves until it is killed or its parent is gone. Each line it reads puts the clock forward, and is said back.
    /// </summary>
    public static async Task<int> ServeAsync(string redis, string prefix, string api, string backup, string? time)
    {
        var clock = time is null ? null : new VirtualClock(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), ticks: false);
        await using var host = new SimulatedHost(new HostWishes { Redis = redis, KeyPrefix = prefix, Api = new Uri(api), BackupApi = new Uri(backup), Counts = true, Clock = clock });
        await Console.Out.WriteLineAsync($"{host.WeChat}");
        while (await Console.In.ReadLineAsync() is { } by)
        {
            clock?.Advance(TimeSpan.Parse(by, CultureInfo.InvariantCulture));
            await Console.Out.WriteLineAsync(by);
        }

        return 0;
    }
}
