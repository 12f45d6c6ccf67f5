using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Architecture;

/// <summary>The repository's own source, read as text.</summary>
internal static partial class Repository
{
    /// <summary>The folder with CommunityBot.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files below a folder, without what builds leave behind, as paths with forward slashes relative to the root.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>A file's text.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>A file's text without comments.</summary>
    public static string ReadCode(string path) => Comments().Replace(Read(path), match => match.Value.StartsWith('"') || match.Value.StartsWith('$') || match.Value.StartsWith('@') ? match.Value : "");

    /// <summary>The namespaces a file names in using lines.</summary>
    public static IEnumerable<string> Usings(string path) => UsingLines().Matches(Read(path)).Select(match => match.Groups[1].Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("""[$@]*"{3,}[\s\S]*?"{3,}|[$]?"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*[\s\S]*?\*/""")]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLines();
}
