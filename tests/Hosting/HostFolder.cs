namespace CommunityBot.Tests.Hosting;

/// <summary>A data folder that goes away with the spec.</summary>
internal sealed class HostFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("communitybot-host-");

    public string Path => _folder.FullName;

    /// <summary>Starts a host on it.</summary>
    public HostProcess Start(params (string Name, string Value)[] settings) => new(Path, settings);

    public void Dispose() => _folder.Delete(recursive: true);
}
