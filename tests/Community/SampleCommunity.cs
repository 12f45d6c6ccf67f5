using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Community;

/// <summary>The sample community's files, whole or with one text changed.</summary>
internal static class SampleCommunity
{
    private static readonly Dictionary<string, string> Texts = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SampleData"), "*.csv")
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    /// <summary>A model of the sample, which is without fault.</summary>
    public static T Model<T>(Func<CommunityFiles, ICollection<ImportProblem>, T> read)
    {
        var problems = new List<ImportProblem>();
        var model = read(new CommunityFiles(Texts), problems);
        problems.Should().BeEmpty();
        return model;
    }

    /// <summary>What a reader says of the sample after a text of one file was replaced.</summary>
    public static IReadOnlyList<ImportProblem> Problems<T>(Func<CommunityFiles, ICollection<ImportProblem>, T> read, string file, string text, string replacement)
    {
        Texts[file].Should().Contain(text);
        var problems = new List<ImportProblem>();
        read(new CommunityFiles(Texts.Select(entry => entry.Key == file ? new(entry.Key, entry.Value.Replace(text, replacement, StringComparison.Ordinal)) : entry)), problems);
        return problems;
    }
}
