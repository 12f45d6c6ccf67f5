using System.Text.RegularExpressions;
using System.Xml.Linq;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Architecture;

/// <summary>Words people read live in .resx files, all of them there and none forgotten.</summary>
public partial class WordingSpecs
{
    public static TheoryData<string> TextFiles() => new(
        Repository.SourceFiles("dialogs").Concat(Repository.SourceFiles("bot"))
            .Where(path => Repository.Read(path).Contains("new(typeof(", StringComparison.Ordinal) && File.Exists(Path.Combine(Repository.Root, Path.ChangeExtension(path, ".resx")))));

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Every_text_that_code_names_is_written(string path)
    {
        var missing = Keys(path).Where(key => !Entries(path).Any(entry => key.EndsWith('*') ? entry.StartsWith(key[..^1], StringComparison.Ordinal) : entry == key));
        missing.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Every_text_that_is_written_is_named_by_code(string path)
    {
        // An entry may be reached through a value (an enum's name); then the code says so with a computed key.
        var code = Repository.Read(path);
        var computed = ComputedKey().IsMatch(code);
        var keys = Keys(path).ToHashSet();
        var unused = Entries(path).Where(entry => !keys.Contains(entry) && !keys.Any(key => key.EndsWith('*') && entry.StartsWith(key[..^1], StringComparison.Ordinal)));
        (computed ? [] : unused).Should().BeEmpty();
    }

    [Fact]
    public void Wordings_for_elders_fit_one_look()
    {
        var trespasses =
            from path in Repository.SourceFiles("dialogs").Concat(Repository.SourceFiles("bot"))
            where File.Exists(Path.Combine(Repository.Root, Path.ChangeExtension(path, ".resx")))
            from data in XDocument.Load(Path.Combine(Repository.Root, Path.ChangeExtension(path, ".resx"))).Descendants("data")
            where data.Attribute("name")!.Value.EndsWith(Wording.Brief, StringComparison.Ordinal) && data.Value.Trim().Length > 40
            select $"{path}: {data.Attribute("name")!.Value}";
        trespasses.Should().BeEmpty();
    }

    [Fact]
    public void No_Chinese_stands_in_code()
    {
        var trespasses = Repository.SourceFiles("dialogs").Concat(Repository.SourceFiles("bot"))
            .Where(path => !path.Contains("/Understanding/Chinese", StringComparison.Ordinal))
            .Where(path => Han().IsMatch(Repository.ReadCode(path)));
        trespasses.Should().BeEmpty();
    }

    private static IEnumerable<string> Keys(string path) =>
        NamedKey().Matches(Repository.Read(path)).Select(match =>
            match.Groups["name"] is { Success: true } name ? name.Value : match.Groups["text"] is { Success: true } text ? text.Value : match.Groups["prefix"].Value + "*");

    private static string[] Entries(string path) =>
        [.. XDocument.Load(Path.Combine(Repository.Root, Path.ChangeExtension(path, ".resx"))).Descendants("data").Select(data => data.Attribute("name")!.Value.Replace(Wording.Brief, "", StringComparison.Ordinal)).Distinct()];

    [GeneratedRegex("""Words(?:\.(?:Format|List|AreIn|Pattern)\(|\[)\s*(?:nameof\((?<name>\w+)\)|"(?<text>\w+)"|\$"(?<prefix>\w+)\{)""")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"Words(\[|\.(Format|List|AreIn|Pattern)\()\s*[a-z]")]
    private static partial Regex ComputedKey();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();
}
