using System.Text;

namespace CommunityBot.State;

/// <summary>Where the embedded server listens: a Unix socket beside its data, or in a folder of its own when that path is too long.</summary>
internal sealed class GarnetSocket : IDisposable
{
    // The smaller of Linux's 108 and macOS's 104 bytes, the terminating zero among them (unix(7), sun_path).
    private const int LongestPath = 103;

    private readonly string? _folder;

    private GarnetSocket(string path, string? folder)
    {
        Path = path;
        _folder = folder;
    }

    public string Path { get; }

    /// <summary>The socket for a data folder; what a killed process left of it is removed.</summary>
    public static GarnetSocket For(DataFolder data)
    {
        var beside = data.In("garnet.sock");
        if (Encoding.UTF8.GetByteCount(beside) <= LongestPath)
        {
            File.Delete(beside);
            return new GarnetSocket(beside, null);
        }

        // Only this user may enter the folder, whatever others put into the temporary one.
        var folder = Directory.CreateTempSubdirectory("cb-").FullName;
        return new GarnetSocket(System.IO.Path.Combine(folder, "s"), folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
