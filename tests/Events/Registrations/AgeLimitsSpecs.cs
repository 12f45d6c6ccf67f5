using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>Ages are read off the files as they are written, and limit only where they say so.</summary>
public class AgeLimitsSpecs
{
    [Theory]
    [InlineData("E19", 60, null)]
    [InlineData("E22", 7, 13)]
    [InlineData("E14", 16, null)]
    [InlineData("E04", null, null)]
    [InlineData("E09", null, null)]
    [InlineData("E01", null, null)]
    public void The_sample_says_between_which_ages(string id, int? least, int? most) =>
        AgeLimits.Of(EventsSample.Event(id)).Should().Be(new AgeLimits(least, most));

    [Fact]
    public void What_is_for_children_is_known_to_be() => AgeLimits.Of(EventsSample.Event("E22")).IsForChildren.Should().BeTrue();
}
