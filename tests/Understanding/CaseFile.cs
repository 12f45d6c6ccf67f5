namespace CommunityBot.Tests.Understanding;

/// <summary>The development sets in cases/: a case a line, cells parted by tabs, remarks after #.</summary>
internal static class CaseFile
{
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "cases", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
