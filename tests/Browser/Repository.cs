namespace CommunityBot.Tests.Browser;

/// <summary>Where the working tree is, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Artifacts => Path.Combine(Root, "artifacts");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CommunityBot.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CommunityBot.sln is in no folder above the tests"));
}
