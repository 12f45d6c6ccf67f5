using System.Collections.Concurrent;
using System.Diagnostics;

namespace CommunityBot.Tests.Support;

/// <summary>This assembly running as a program (<see cref="SpecProcess"/>), to be watched and killed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];

    /// <param name="dataFolder">Where its embedded server keeps its data.</param>
    /// <param name="onSmallDisk">Whether it finds a disk of 8 MiB mounted there (see <see cref="SmallDisk"/>).</param>
    public ChildProcess(string dataFolder, bool onSmallDisk = false)
    {
        string[] command = ["dotnet", "exec", typeof(ChildProcess).Assembly.Location, dataFolder];
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in onSmallDisk ? SmallDisk.Around(dataFolder, command) : command)
        {
            if (start.FileName.Length == 0)
            {
                start.FileName = word;
            }
            else
            {
                start.ArgumentList.Add(word);
            }
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
    }

    /// <summary>Waits for a line of its output.</summary>
    public string NextLine() => _lines.TryTake(out var line, TimeSpan.FromSeconds(60)) ? line : throw new TimeoutException("The child says nothing.");

    /// <summary>Kills it as kill -9 does, and gives what it had said that was not read yet.</summary>
    public IReadOnlyList<string> Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        return [.. _lines.GetConsumingEnumerable()];
    }

    /// <summary>Waits until it ends by itself.</summary>
    public (int ExitCode, string Complaint) End()
    {
        var complaint = _process.StandardError.ReadToEnd();
        _process.WaitForExit();
        return (_process.ExitCode, complaint);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _lines.CompleteAdding();
        }
        else
        {
            _lines.Add(line);
        }
    }
}
