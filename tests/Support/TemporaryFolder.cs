using System.Security.Cryptography;

namespace CommunityBot.Tests.Support;

/// <summary>A folder that goes away with the spec.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cb-spec-").FullName;

    /// <summary>Every file below it with a hash of its content.</summary>
    public IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), Hash);

    /// <summary>Deletes it. A host under test may still be closing it: it lets its lock go last.</summary>
    public void Dispose()
    {
        SpinWait.SpinUntil(IsFree, TimeSpan.FromSeconds(30));
        Directory.Delete(Path, recursive: true);
    }

    private bool IsFree()
    {
        try
        {
            foreach (var held in Directory.EnumerateFiles(Path, "lock", SearchOption.AllDirectories))
            {
                new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Hash(string file)
    {
        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(SHA256.HashData(content));
    }
}
