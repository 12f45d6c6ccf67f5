using System.Globalization;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Raises the alarm while the embedded server's collections (hashes, sorted sets, lists) near the end of its memory:
/// strings move to disk there, collections make it slow and large.
/// </summary>
internal sealed partial class GarnetMemoryWatch : IDisposable
{
    private const double AlarmAt = 0.7;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly IDatabase _server;
    private readonly ILogger _logger;
    private readonly Timer _timer;

    public GarnetMemoryWatch(IDatabase server, ILogger logger)
    {
        _server = server;
        _logger = logger;
        _timer = new Timer(_ => _ = LookAsync(), null, LookEvery, LookEvery);
    }

    /// <summary>Bytes that collections take, and bytes there are, in the server's own report.</summary>
    public static (long Used, long Limit) Read(string report)
    {
        long used = 0, limit = 0;
        foreach (var line in report.Split('\n'))
        {
            var (name, value) = line.Trim().Split(':', 2) is [var left, var right] ? (left, right) : ("", "");
            used += name == "Log.CurrentHeapSizeBytes" ? Bytes(value) : 0;
            limit += name == "Log.MaxMemorySizeBytes" ? Bytes(value) : 0;
        }

        return (used, limit);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>Looks once.</summary>
    public async Task LookAsync()
    {
        try
        {
            var (used, limit) = Read((string?)await _server.ExecuteAsync("INFO", "STORE") ?? "");
            if (used > AlarmAt * limit)
            {
                LogNearlyFull(used >> 20, limit >> 20);
            }
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            LogUnknown(exception.Message);
        }
    }

    private static long Bytes(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;

    [LoggerMessage(LogLevel.Error, "The embedded server's collections take {Used} of {Limit} MiB. Raise State:MemoryMegabytes, or move to a real Redis (ConnectionStrings:Redis).")]
    private partial void LogNearlyFull(long used, long limit);

    [LoggerMessage(LogLevel.Debug, "The embedded server's memory could not be read: {Reason}")]
    private partial void LogUnknown(string reason);
}
