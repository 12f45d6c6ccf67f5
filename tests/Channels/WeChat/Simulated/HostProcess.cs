using System.Diagnostics;
using System.Globalization;
using CommunityBot.WeChatSimulator;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>A host in a process of its own, to be killed or made to stand still.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri weChat) => (_process, WeChat) = (process, weChat);

    /// <summary>Where it takes pushes.</summary>
    public Uri WeChat { get; }

    /// <param name="redis">The connection string of the state.</param>
    /// <param name="prefix">The first part of every key.</param>
    /// <param name="platform">Whose API it calls.</param>
    /// <param name="clock">The still clock it follows (<see cref="AdvanceAsync"/>); null for the machine's.</param>
    public static async Task<HostProcess> StartAsync(string redis, string prefix, WeChatPlatform platform, TimeProvider? clock = null)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(HostProcess).Assembly.Location, CountingHost.Word, redis, prefix, $"{platform.Api}", $"{platform.BackupApi}", .. Time(clock)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        for (var line = ""; ; line = await process.StandardOutput.ReadLineAsync())
        {
            if (line is null)
            {
                throw new InvalidOperationException("The host ended before it listened.");
            }

            if (Uri.TryCreate(line, UriKind.Absolute, out var address) && address.AbsolutePath == "/wechat")
            {
                if (clock is null)
                {
                    // What it writes from now on goes nowhere, and never fills the pipe.
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                }

                return new HostProcess(process, address);
            }
        }
    }

    /// <summary>Puts its clock forward, and returns when all that was due has begun.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var line = by.ToString("c", CultureInfo.InvariantCulture);
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        while (await _process.StandardOutput.ReadLineAsync() is var said && said != line)
        {
            _ = said ?? throw new InvalidOperationException("The host ended by itself.");
        }
    }

    /// <summary>Kills it as kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Stops it from doing anything, connections and claims held; or lets it go on.</summary>
    public void Freeze(bool frozen = true)
    {
        using var signal = Process.Start("kill", [frozen ? "-STOP" : "-CONT", $"{_process.Id}"]);
        signal.WaitForExit();
    }

    private static string[] Time(TimeProvider? clock) => clock is null ? [] : [clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)];

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
