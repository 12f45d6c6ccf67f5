using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Garnet;
using Garnet.server;
using Microsoft.Extensions.Options;
using Tsavorite.core;

namespace CommunityBot.State;

/// <summary>
/// The Redis of a host that has none: Microsoft.Garnet in this process, reached over a Unix socket that only this user
/// may open, its data in <see cref="StateOptions.DataFolder"/>. Up when the constructor returns.
/// </summary>
internal sealed class EmbeddedGarnet : IDisposable
{
    /// <summary>Longest path of a Unix socket, the terminating zero included (sun_path of unix(7)).</summary>
    private const int LongestSocketPath = 108;

    private readonly DataFolder _folder;
    private readonly GarnetServer _server;

    public EmbeddedGarnet(IOptions<StateOptions> options, IHostEnvironment environment, ILoggerFactory loggers)
    {
        _folder = DataFolder.Take(Path.Combine(environment.ContentRootPath, options.Value.DataFolder), Version);
        SocketPath = SocketIn(_folder.Path);
        try
        {
            _server = new GarnetServer(Options(_folder.Path, SocketPath, options.Value.MemoryMegabytes), new GarnetLoggers(loggers));
            _server.Start();
        }
        catch (Exception exception) when (exception is not StateUnavailableException)
        {
            _server?.Dispose();
            _folder.Dispose();
            throw new StateUnavailableException(StateText.Unreadable(_folder.Path, exception.GetBaseException().Message), exception);
        }
    }

    /// <summary>Where the server listens.</summary>
    public string SocketPath { get; }

    /// <summary>The folder, for the canary of <see cref="RedisConnections"/>.</summary>
    public DataFolder Folder => _folder;

    /// <summary>The package's version; data of another one may be unreadable to it.</summary>
    private static string Version => typeof(GarnetServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? typeof(GarnetServer).Assembly.GetName().Version!.ToString();

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private static GarnetServerOptions Options(string folder, string socket, int memoryMegabytes) => new()
    {
        EndPoints = [new UnixDomainSocketEndPoint(socket)],
        UnixSocketPath = socket,
        UnixSocketPermission = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        // The default is libaio, whose absence kills the process at the first write.
        DeviceType = DeviceType.RandomAccess,
        // Without transaction mode a script is not atomic: updates get lost.
        EnableLua = true,
        LuaTransactionMode = true,
        LuaOptions = new LuaOptions(LuaMemoryManagementMode.Native, "", TimeSpan.FromSeconds(2), LuaLoggingMode.Silent, []),
        // A write is acknowledged when it is in the log, so kill -9 loses nothing that was said.
        EnableAOF = true,
        WaitForCommit = true,
        CommitFrequencyMs = 0,
        CheckpointDir = folder,
        Recover = true,
        // The default swallows errors of recovery and starts empty.
        FailOnRecoveryError = true,
        AofMemorySize = "8m",
        AofPageSize = "2m",
        AofSegmentSize = "64m",
        // Without a limit the log never shrinks.
        AofSizeLimit = "64m",
        AofSizeLimitEnforceFrequencySecs = 5,
        LogMemorySize = $"{memoryMegabytes}m",
        PageSize = "1m",
        SegmentSize = "64m",
        IndexMemorySize = "4m",
        IndexMaxMemorySize = "64m",
        BufferPoolMemoryBudget = "16m",
        EnableStorageTier = false,
        ExpiredKeyDeletionScanFrequencySecs = 60,
        MaxDatabases = 1,
        QuietMode = true,
    };

    private static string SocketIn(string folder)
    {
        var beside = Path.Combine(folder, "garnet.sock");
        if (Encoding.UTF8.GetByteCount(beside) < LongestSocketPath)
        {
            return beside;
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));
        return Path.Combine(Path.GetTempPath(), $"communitybot-{name}.sock");
    }
}
