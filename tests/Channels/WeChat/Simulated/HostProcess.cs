using System.Diagnostics;
using CommunityBot.WeChatSimulator;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>A host in a process of its own, to be killed or made to stand still.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri weChat) => (_process, WeChat) = (process, weChat);

    /// <summary>Where it takes pushes.</summary>
    public Uri WeChat { get; }

    public static async Task<HostProcess> StartAsync(string redis, string prefix, WeChatPlatform platform)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(HostProcess).Assembly.Location, CountingHost.Word, redis, prefix, $"{platform.Api}", $"{platform.BackupApi}"])
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
                // What it writes from now on goes nowhere, and never fills the pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new HostProcess(process, address);
            }
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

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
