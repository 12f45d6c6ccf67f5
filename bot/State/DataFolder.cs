using System.Globalization;

namespace CommunityBot.State;

/// <summary>
/// The embedded server's folder, held by this process alone: the server itself has no lock, and two of them on one
/// folder destroy it. Checked before anything in it is touched.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "lock";
    private const string VersionFile = "garnet.version";
    private const string CountFile = "keys.count";

    // Room that the server's log needs to take even one more write.
    private const int ProbeSize = 1 << 20;

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream fileLock)
    {
        Path = path;
        _lock = fileLock;
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    /// <summary>How many keys the server held when it stopped last; null after a crash and in a new folder.</summary>
    public long? KeysAtLastStop
    {
        get => File.Exists(In(CountFile)) && long.TryParse(File.ReadAllText(In(CountFile)), CultureInfo.InvariantCulture, out var count) ? count : null;
        set
        {
            if (value is { } count)
            {
                File.WriteAllText(In(CountFile), count.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                File.Delete(In(CountFile));
            }
        }
    }

    /// <summary>Takes the folder.</summary>
    /// <exception cref="StateUnavailableException">It is in use, cannot be written, or is of another version.</exception>
    public static DataFolder Take(string path, string version)
    {
        var full = System.IO.Path.GetFullPath(path);
        var folder = new DataFolder(full, Lock(full));
        try
        {
            folder.CheckRoom();
            folder.CheckVersion(version);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string full)
    {
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateUnavailableException(StateText.FolderNotWritable(full, exception.Message), exception);
        }

        var path = System.IO.Path.Combine(full, LockFile);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StateUnavailableException(StateText.FolderNotWritable(full, exception.Message), exception);
        }
        catch (IOException exception)
        {
            throw new StateUnavailableException(File.Exists(path) ? StateText.FolderInUse(full) : StateText.FolderNotWritable(full, exception.Message), exception);
        }
    }

    private void CheckRoom()
    {
        var probe = In("probe");
        try
        {
            using var stream = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            stream.Write(new byte[ProbeSize]);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateUnavailableException(StateText.FolderNotWritable(Path, exception.Message), exception);
        }
    }

    private void CheckVersion(string version)
    {
        var path = In(VersionFile);
        if (!File.Exists(path))
        {
            File.WriteAllText(path, version);
        }
        else if (File.ReadAllText(path).Trim() is var found && found != version)
        {
            throw new StateUnavailableException(StateText.OtherVersion(Path, found, version));
        }
    }

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
