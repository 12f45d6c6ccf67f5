using System.Collections.Concurrent;
using System.Diagnostics;
using CommunityBot.Tests.Architecture;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Hosting;

/// <summary>The built host as a process of its own, the way it is deployed: to be started, killed and looked at from outside.</summary>
internal sealed class HostProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    // For a machine that has other things to do; a host that is well takes a second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _complaints = [];

    /// <param name="dataFolder">Where the embedded server keeps its data.</param>
    /// <param name="settings">Settings by environment variable; those of the account are there already.</param>
    public HostProcess(string dataFolder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(Program)! };
        (string Name, string Value)[] account =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("State__DataFolder", dataFolder),
            ("WeChat__AppId", Phone.AppId), ("WeChat__Token", Phone.Token), ("WeChat__EncodingAESKey", Phone.Key),
        ];
        foreach (var (name, value) in account.Concat(settings))
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Complain(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>How long it has been running.</summary>
    public TimeSpan Age => _sinceStart.Elapsed;

    /// <summary>Its resident memory in MiB.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    // What this test run was built with, beside the specs' own folder.
    private static string Program { get; } =
        Path.Combine(Repository.Root, "artifacts/bin/CommunityBot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "CommunityBot.dll");

    /// <summary>A way to talk to it, once it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<HttpClient> ListenAsync() => new() { BaseAddress = await _address.Task.WaitAsync(Patience), Timeout = Patience };

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public Task<(int ExitCode, string Complaint)> StopAsync()
    {
        using var asked = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        asked.WaitForExit();
        return EndAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<(int ExitCode, string Complaint)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, string.Join('\n', _complaints));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The host ended before it listened.\n{string.Join('\n', _complaints)}"));
        }
        else if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
    }

    private void Complain(string? line)
    {
        if (line is not null)
        {
            _complaints.Enqueue(line);
        }
    }
}
