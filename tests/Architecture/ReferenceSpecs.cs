using System.Xml.Linq;

namespace CommunityBot.Tests.Architecture;

/// <summary>Who may know whom (the drawing in the README).</summary>
public class ReferenceSpecs
{
    // What every slice may use; everything else below dialogs/ is a slice of its own.
    private static readonly string[] Shared = ["Routing", "Understanding", "Prompts", "Community", "Book", "Outbox", "Staff", "Photos"];

    [Fact]
    public void Projects_refer_only_downwards()
    {
        References("dialogs/CommunityBot.Dialogs.csproj").Should().OnlyContain(reference => reference.StartsWith("Microsoft.Bot."));
        References("bot/CommunityBot.csproj").Should().OnlyContain(reference => reference == "CommunityBot.Dialogs" || reference.StartsWith("Microsoft.Bot."));
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "botbuilder"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => References(Path.GetRelativePath(Repository.Root, project)))
            .Should().OnlyContain(reference => reference.StartsWith("Microsoft.Bot.") || reference.StartsWith("Microsoft.Rest."));
    }

    [Fact]
    public void Slices_never_refer_to_each_other()
    {
        var trespasses =
            from path in Repository.SourceFiles("dialogs")
            let slice = path.Split('/') is [_, var folder, _, ..] ? folder : null
            where slice is not null && !Shared.Contains(slice)
            from used in Repository.Usings(path)
            where used.StartsWith("CommunityBot.Dialogs.") && used.Split('.')[2] is var other && other != slice && !Shared.Contains(other)
            select $"{path} uses {used}";
        trespasses.Should().BeEmpty();
    }

    [Fact]
    public void What_slices_share_knows_no_slice()
    {
        var trespasses =
            from path in Repository.SourceFiles("dialogs")
            where path.Split('/') is [_, var folder, _, ..] && Shared.Contains(folder)
            from used in Repository.Usings(path)
            where used.StartsWith("CommunityBot.Dialogs.") && !Shared.Contains(used.Split('.')[2])
            select $"{path} uses {used}";
        trespasses.Should().BeEmpty();
    }

    [Fact]
    public void Only_Redis_files_of_the_dialogs_name_the_Redis_client()
    {
        var trespasses = Repository.SourceFiles("dialogs")
            .Where(path => !Path.GetFileName(path).StartsWith("Redis", StringComparison.Ordinal))
            .Where(path => Repository.ReadCode(path).Contains("StackExchange.Redis", StringComparison.Ordinal));
        trespasses.Should().BeEmpty();
    }

    [Fact]
    public void A_channel_knows_activities_and_nothing_of_the_slices()
    {
        string[] neutral = ["CommunityBot.Dialogs.Community", "CommunityBot.Dialogs.Book", "CommunityBot.Dialogs.Outbox"];
        var trespasses =
            from path in Repository.SourceFiles("bot/Channels")
            where !path.StartsWith("bot/Channels/WebChat/", StringComparison.Ordinal)
            from used in Repository.Usings(path)
            where used.StartsWith("CommunityBot.Dialogs") && !neutral.Contains(used)
            select $"{path} uses {used}";
        trespasses.Should().BeEmpty();
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "BotBuilderReference")
            .Select(element => element.Attribute("Include")!.Value)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include) : include);
}
