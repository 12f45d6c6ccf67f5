using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class SecondChanceSpecs
{
    [Theory]
    [InlineData("电提坏了", IntentNames.RepairsReport, "LIFT_FAULT", null)]
    [InlineData("水关爆了", IntentNames.RepairsReport, "WATER_LEAK", null)]
    [InlineData("路登不亮", IntentNames.RepairsReport, "LIGHT_STAIR", null)]
    [InlineData("附近的理发电", IntentNames.DirectoryFind, null, "B_HAIR")]
    [InlineData("快第在哪取", IntentNames.DirectoryFind, null, "B_EXPRESS")]
    public void Words_that_only_sound_right_are_understood(string words, string intent, string? fault, string? trade)
    {
        var reading = SampleVocabulary.Read(words);

        reading.Intent.Name.Should().Be(intent);
        reading.Fault.Should().Be(fault);
        reading.PlaceCategory.Should().Be(trade);
    }

    [Fact]
    public void An_emergency_is_heard_by_its_sound() => SampleVocabulary.Read("煤器漏了").Emergency.Should().Be("EM_GAS");

    [Fact]
    public void What_was_heard_is_told_apart_from_what_was_written() =>
        SampleVocabulary.Read("金海弯5号楼").Heard.Should().Be("金海湾5号楼");

    [Theory]
    [InlineData("楼道灯不亮了")]
    [InlineData("周一至周五8:00-12:00")]
    public void What_reads_well_is_left_as_written(string words) => SampleVocabulary.Read(words).Heard.Should().BeNull();
}
