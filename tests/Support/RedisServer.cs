using System.Diagnostics;
using StackExchange.Redis;

namespace CommunityBot.Tests.Support;

/// <summary>A redis-server process in a folder of its own, which ends with the test run however that ends.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cb-redis-").FullName;
    private readonly Process _process;
    private string _server = "";

    /// <param name="arguments">More options; none gives a server on a Unix socket alone.</param>
    public RedisServer(params string[] arguments)
    {
        string[] reach = arguments.Length == 0 ? ["--port", "0"] : arguments;
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = _folder };
        // The shell reads until this process is gone and closes the pipe, killed or not.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("redis-server \"$@\" & server=$!; cat >/dev/null; kill $server; wait");
        foreach (var argument in (string[])["sh", "--unixsocket", Socket, "--save", "", "--appendonly", "no", .. reach])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        WaitUntilItAnswers();
    }

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled { get; } = Programs.IsOnPath("redis-server");

    /// <summary>Stops it from answering, connections held; or lets it go on.</summary>
    public void Freeze(bool frozen = true) => Signal(frozen ? "-STOP" : "-CONT");

    /// <summary>Kills it as kill -9 does.</summary>
    public void Kill() => Signal("-KILL");

    public string Socket => Path.Combine(_folder, "redis.sock");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Freeze(false);
            _process.StandardInput.Close();
            _process.WaitForExit();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Signal(string name)
    {
        using var signal = Process.Start(new ProcessStartInfo("kill", [name, _server]) { RedirectStandardError = true })!;
        signal.WaitForExit();
    }

    private void WaitUntilItAnswers()
    {
        var settings = ConfigurationOptions.Parse($"!{Socket},connectTimeout=200,abortConnect=true,allowAdmin=true");
        for (var patience = Stopwatch.StartNew(); ; Thread.Yield())
        {
            try
            {
                using var connection = ConnectionMultiplexer.Connect(settings);
                _server = ((string)connection.GetDatabase().Execute("INFO", "server")!).Split('\n').Single(line => line.StartsWith("process_id:", StringComparison.Ordinal))["process_id:".Length..].Trim();
                return;
            }
            catch (RedisException) when (patience.Elapsed < TimeSpan.FromSeconds(30))
            {
            }
        }
    }
}
