using CommunityBot.Dialogs.ServiceDirectory;

namespace CommunityBot.Tests.ServiceDirectory;

public class CircleCoverageSpecs
{
    // Worked out by the sample's own checker.
    [Theory]
    [InlineData("EST01", "宠物服务", 1)]
    [InlineData("EST02", "宠物服务", 9)]
    [InlineData("EST03", "宠物服务", 3)]
    [InlineData("EST04", "宠物服务", 4)]
    [InlineData("EST05", "宠物服务", 6)]
    [InlineData("EST06", "宠物服务", 17)]
    [InlineData("EST07", "宠物服务", 17)]
    [InlineData("EST08", "社区卫生服务 社区养老 幼儿托育 宠物服务", 23)]
    public void Gaps_show_by_estate_and_grow_at_a_senior_s_pace(string estate, string missing, int missingForSeniors)
    {
        Of(estate, WalkingPace.Ordinary).Missing.Select(trade => trade.Name).Should().Equal(missing.Split(' '));
        Of(estate, WalkingPace.Senior).Missing.Should().HaveCount(missingForSeniors);
    }

    [Fact]
    public void The_star_rule_says_how_many_trades_are_short()
    {
        var coverage = Of("EST01", WalkingPace.Ordinary);

        StarRule.Shanxi.Short(coverage).Should().Be((0, 20 - coverage.Count(ServiceClass.Quality)));
    }

    private static CircleCoverage Of(string estate, WalkingPace pace) =>
        CircleCoverage.Of(DirectorySample.Catalog, DirectorySample.Neighbourhood, pace).Single(coverage => coverage.Estate.Id == estate);
}
