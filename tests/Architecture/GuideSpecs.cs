namespace CommunityBot.Tests.Architecture;

/// <summary>What the guide asks of every file.</summary>
public class GuideSpecs
{
    private const int LongestFile = 250;

    [Fact]
    public void No_file_is_longer_than_one_can_read_at_a_sitting()
    {
        // Grammar tables and generated data are not read, they are looked up.
        var trespasses = new[] { "bot", "dialogs" }.SelectMany(Repository.SourceFiles)
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Where(path => Repository.Read(path).Count(character => character == '\n') > LongestFile);
        trespasses.Should().BeEmpty();
    }

    [Fact]
    public void No_type_is_a_bag_of_leftovers()
    {
        var trespasses = new[] { "bot", "dialogs" }.SelectMany(Repository.SourceFiles)
            .Where(path => Path.GetFileNameWithoutExtension(path) is var name
                && (name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Helpers", StringComparison.Ordinal) || name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal) || name.EndsWith("Util", StringComparison.Ordinal)));
        trespasses.Should().BeEmpty();
    }
}
