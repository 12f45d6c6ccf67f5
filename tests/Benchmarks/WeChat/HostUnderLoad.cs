using System.Diagnostics;

namespace CommunityBot.Benchmarks.WeChat;

/// <summary>A host in a process of its own, whose processor time can be told from the generator's.</summary>
internal sealed class HostUnderLoad : IDisposable
{
    private readonly Process _process;

    private HostUnderLoad(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it takes pushes.</summary>
    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The floor: this program again.</summary>
    public static Task<HostUnderLoad> FloorAsync(string redis) =>
        StartAsync(["exec", typeof(HostUnderLoad).Assembly.Location, "floor", redis], "/wechat", null);

    /// <summary>The community's host, as it is deployed but for the account.</summary>
    /// <param name="redis">Its Redis.</param>
    /// <param name="folder">Its data.</param>
    /// <param name="observed">Whether it tells numbers, which costs something.</param>
    public static Task<HostUnderLoad> BotAsync(string redis, string folder, bool observed = false) =>
        StartAsync(["exec", Path.Combine(AppContext.BaseDirectory, "CommunityBot.dll"), "--urls=http://127.0.0.1:0", "--environment=Development", $"--ConnectionStrings:Redis={redis}", $"--State:DataFolder={folder}", $"--Observability:Prometheus={observed}", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"], "listening on: ", "/wechat");

    /// <summary>Bytes allocated since it started; it must be an observed one.</summary>
    public async Task<double> AllocatedAsync()
    {
        using var client = new HttpClient();
        var numbers = await client.GetStringAsync(new Uri(Address, "/metrics"));
        var line = numbers.Split('\n').Single(line => line.StartsWith("dotnet_gc_heap_total_allocated_bytes_total", StringComparison.Ordinal));
        return double.Parse(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<HostUnderLoad> StartAsync(string[] command, string mark, string? path)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(mark, StringComparison.Ordinal) && line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0)
            {
                // A host whose output nobody takes stops at a full pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                var address = new Uri(line[at..].Trim());
                return new HostUnderLoad(process, path is null ? address : new Uri(address, path));
            }
        }

        throw new InvalidOperationException("The host ended before it listened.");
    }
}
