using System.Net.Sockets;
using Garnet.server;
using Tsavorite.core;

namespace CommunityBot.State;

/// <summary>The one set of options under which the embedded server neither loses nor garbles what it has acknowledged.</summary>
internal static class GarnetSettings
{
    public static GarnetServerOptions For(string folder, string socket, int memoryMegabytes)
    {
        var settings = new GarnetServerOptions
        {
            EndPoints = [new UnixDomainSocketEndPoint(socket)],
            UnixSocketPath = socket,
            // The default is libaio; where it is not installed, the first write kills the process.
            DeviceType = DeviceType.RandomAccess,
            // Without transaction mode a script is not atomic, and concurrent updates get lost.
            EnableLua = true,
            LuaTransactionMode = true,
            LuaOptions = new LuaOptions(LuaMemoryManagementMode.Native, "", TimeSpan.FromSeconds(10), LuaLoggingMode.Silent, []),
            // A write is acknowledged once it is in the log on disk, so killing the process loses nothing that was said.
            EnableAOF = true,
            WaitForCommit = true,
            CommitFrequencyMs = 0,
            AofMemorySize = "8m",
            AofPageSize = "2m",
            AofSegmentSize = "64m",
            // Without a limit the log never shrinks.
            AofSizeLimit = "64m",
            AofSizeLimitEnforceFrequencySecs = 5,
            CheckpointDir = folder,
            Recover = true,
            // The default swallows what it cannot recover and starts without it.
            FailOnRecoveryError = true,
            LogMemorySize = $"{memoryMegabytes}m",
            PageSize = "1m",
            IndexMemorySize = "4m",
            IndexMaxMemorySize = "64m",
            BufferPoolMemoryBudget = "16m",
            ExpiredKeyDeletionScanFrequencySecs = 60,
            MaxDatabases = 1,
            QuietMode = true,
        };
        KeepColdRecords(settings, folder);
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixSocketPermission = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return settings;
    }

    // Records that nobody writes sink to the end of the memory. Without a storage tier they are dropped there without a
    // word, however little data there is in all. Compaction keeps the tier small; it must leave deleting files to
    // the next checkpoint, because forcing it loses the cold records when the process is killed before that.
    private static void KeepColdRecords(GarnetServerOptions settings, string folder)
    {
        settings.EnableStorageTier = true;
        settings.LogDir = Path.Combine(folder, "log");
        settings.SegmentSize = "16m";
        settings.CompactionType = LogCompactionType.Scan;
        settings.CompactionFrequencySecs = 30;
        settings.CompactionMaxSegments = 8;
        settings.CompactionForceDelete = false;
    }
}
