namespace CommunityBot.State;

/// <summary>
/// The embedded server's folder, held by this process alone: the server itself takes no lock, and two of them on one
/// folder destroy it. Everything here is checked before anything in the folder is touched.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "lock";
    private const string VersionFile = "garnet.version";

    // What the server's log may take before its next checkpoint sets it free again.
    private const int SpareMegabytes = 64;

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream theLock)
    {
        Path = path;
        _lock = theLock;
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>Takes the folder for the server of this version.</summary>
    /// <exception cref="StateUnavailableException">It is in use, cannot be written, or belongs to another version.</exception>
    public static DataFolder Take(string path, string version)
    {
        var full = System.IO.Path.GetFullPath(path);
        var folder = new DataFolder(full, Lock(full));
        try
        {
            folder.CheckVersion(version);
            folder.CheckRoom();
            folder.Mark(version);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The path of a file in the folder.</summary>
    public string In(string file) => System.IO.Path.Combine(Path, file);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string full)
    {
        var path = System.IO.Path.Combine(full, LockFile);
        try
        {
            Directory.CreateDirectory(full);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        // A lock that is there but cannot be opened is held; one that cannot be created meets a disk or a permission.
        catch (IOException exception) when (File.Exists(path))
        {
            throw new StateUnavailableException(StateText.FolderInUse(full), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(full, exception);
        }
    }

    private void CheckVersion(string version)
    {
        if (File.Exists(In(VersionFile)) && File.ReadAllText(In(VersionFile)).Trim() is var found && found != version)
        {
            throw new StateUnavailableException(StateText.OtherVersion(Path, found, version));
        }
    }

    private void CheckRoom()
    {
        try
        {
            using var probe = new FileStream(In("probe"), new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
                PreallocationSize = SpareMegabytes << 20,
            });
            probe.Write(new byte[4096]);
            probe.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(Path, exception);
        }
    }

    private void Mark(string version)
    {
        if (!File.Exists(In(VersionFile)))
        {
            File.WriteAllText(In(VersionFile), version);
        }
    }

    private static StateUnavailableException NotWritable(string path, Exception exception) =>
        new(StateText.FolderNotWritable(path, SpareMegabytes, exception.Message), exception);
}
