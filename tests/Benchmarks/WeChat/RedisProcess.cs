using System.Diagnostics;
using StackExchange.Redis;

namespace CommunityBot.Benchmarks.WeChat;

/// <summary>A redis-server of this run alone, writing its log each second as one in production does.</summary>
internal sealed class RedisProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cb-load-").FullName;
    private readonly Process _process;

    public RedisProcess()
    {
        _process = Process.Start(new ProcessStartInfo("redis-server", ["--port", "0", "--unixsocket", Path.Combine(_folder, "redis.sock"), "--dir", _folder, "--save", "", "--appendonly", "yes", "--appendfsync", "everysec", "--loglevel", "warning", "--logfile", Path.Combine(_folder, "redis.log")]))!;
    }

    public string ConnectionString => $"!{Path.Combine(_folder, "redis.sock")}";

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>How often each command was called since the server began.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CallsAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{ConnectionString},allowAdmin=true,connectRetry=20");
        var sections = await connection.GetServers()[0].InfoAsync("commandstats");
        return sections.SelectMany(section => section).ToDictionary(
            pair => pair.Key["cmdstat_".Length..],
            pair => long.Parse(pair.Value.Split(',')[0]["calls=".Length..], System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
