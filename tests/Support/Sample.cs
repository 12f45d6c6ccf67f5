using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Architecture;

namespace CommunityBot.Tests.Support;

/// <summary>The sample community that ships with the host, and ways to break it.</summary>
internal static class Sample
{
    /// <summary>The files as they are.</summary>
    public static CommunityFiles Files { get; } = new(Texts());

    /// <summary>The files with one text replaced.</summary>
    public static CommunityFiles With(string file, Func<string, string> change)
    {
        var texts = Texts();
        texts[file] = change(texts[file]);
        return new CommunityFiles(texts);
    }

    /// <summary>The files without one.</summary>
    public static CommunityFiles Without(string file)
    {
        var texts = Texts();
        texts.Remove(file);
        return new CommunityFiles(texts);
    }

    /// <summary>A slice's model of the sample; fails when the sample itself is refused.</summary>
    public static T Model<T>(Func<CommunityFiles, ICollection<ImportProblem>, T> read)
    {
        var problems = new List<ImportProblem>();
        var model = read(Files, problems);
        problems.Should().BeEmpty();
        return model;
    }

    /// <summary>The sample in force, as far as repairs need it.</summary>
    public static CommunityCatalog Catalog()
    {
        var catalog = new CommunityCatalog([CommunityModel.Of(Neighbourhood.Read), CommunityModel.Of(FaultCatalog.Read)]);
        catalog.Take("sample", Files).Should().BeEmpty();
        return catalog;
    }

    /// <summary>The problems a reader finds.</summary>
    public static IReadOnlyList<ImportProblem> Problems<T>(CommunityFiles files, Func<CommunityFiles, ICollection<ImportProblem>, T> read)
    {
        var problems = new List<ImportProblem>();
        read(files, problems);
        return problems;
    }

    private static Dictionary<string, string> Texts() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot/SampleData"), "*.csv").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
}
