using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Community;

public class CommunityCatalogSpecs
{
    // Every reader that the bot registers, as the host has them.
    private static CommunityCatalog Catalog() => new(
        new ServiceCollection().AddCommunityDialogs()
            .Where(service => service.ServiceType == typeof(CommunityModel))
            .Select(service => (CommunityModel)service.ImplementationInstance!));

    [Fact]
    public void The_sample_community_is_taken_whole()
    {
        Catalog().Check(Sample.Files).Should().BeEmpty();
    }

    [Fact]
    public void A_wrong_file_leaves_everything_as_it_was()
    {
        var catalog = Catalog();
        catalog.Take("1", Sample.Files);
        var before = catalog.Get<FaultCatalog>();

        var problems = catalog.Take("2", Sample.With("estates.csv", text => text.Replace("35.0400,111.0300", "north,111.0300", StringComparison.Ordinal)));

        problems.Should().NotBeEmpty();
        catalog.Version.Should().Be("1");
        catalog.Get<FaultCatalog>().Should().BeSameAs(before);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var texts = Sample.Files.Names.ToDictionary(name => name, name => Sample.Files.Find(name)!);
        texts["repair_categories.csv"] = texts["repair_categories.csv"].Replace("P3,120,1440,48", "P3,soon,1440,48", StringComparison.Ordinal);
        texts["estates.csv"] = texts["estates.csv"].Replace("35.0400,111.0300", "111.0300,35.0400", StringComparison.Ordinal);

        Catalog().Check(new CommunityFiles(texts)).Select(problem => problem.File).Distinct().Should().BeEquivalentTo("estates.csv", "repair_categories.csv");
    }

    [Theory]
    [InlineData("estates.csv")]
    [InlineData("buildings.csv")]
    [InlineData("venues.csv")]
    [InlineData("venue_categories.csv")]
    [InlineData("closures.csv")]
    [InlineData("holidays.csv")]
    [InlineData("events.csv")]
    [InlineData("roles.csv")]
    [InlineData("repair_categories.csv")]
    [InlineData("emergency.csv")]
    public void A_missing_file_is_named(string file)
    {
        Catalog().Check(Sample.Without(file)).Should().Contain(problem => problem.File == file && problem.Line == 0);
    }

    [Theory]
    [InlineData("estates.csv")]
    [InlineData("venues.csv")]
    [InlineData("events.csv")]
    [InlineData("holidays.csv")]
    public void A_line_with_a_cell_too_many_is_named(string file)
    {
        var lines = Sample.Files.Find(file)!.ReplaceLineEndings("\n").Split('\n');
        lines[2] += ",又一格";

        var problems = Catalog().Check(Sample.With(file, _ => string.Join('\n', lines)));

        problems.Should().Contain(problem => problem.File == file && problem.Line == 3);
    }

    [Fact]
    public void A_quoted_cell_over_several_lines_does_not_shift_the_lines_that_follow()
    {
        var files = Sample.With("repair_categories.csv", text => text
            .Replace("几层?(不知道可跳过)", "\"几层?\n(不知道可跳过)\"", StringComparison.Ordinal)
            .Replace("ELEC_TRIP,停电/跳闸/电线裸露,供电,P1,15", "ELEC_TRIP,停电/跳闸/电线裸露,供电,P1,soon", StringComparison.Ordinal));

        // Header 1, the first record on 2 and 3, the broken one on 4.
        Catalog().Check(files).Should().ContainSingle().Which.Line.Should().Be(4);
    }
}
