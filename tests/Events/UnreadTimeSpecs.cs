namespace CommunityBot.Tests.Events;

/// <summary>Times no calendar has and festivals nobody wrote down are told so; everything else is left alone.</summary>
public class UnreadTimeSpecs
{
    [Theory]
    [InlineData("2月30号有啥活动", "2月30号")]
    [InlineData("十三月五号有活动吗", "十三月五号")]
    [InlineData("25点有活动吗", "25点")]
    [InlineData("11月31号的手机课", "11月31号")]
    public void An_impossible_time_is_named_back(string text, string said) =>
        new EventsTalk("2026-12-01T10:00").Say(text).Should().Be($"没有“{said}”这个时间。您再说一遍是哪天、几点？");

    [Theory]
    [InlineData("泼水节有活动没", "泼水节")]
    [InlineData("有没有火把节的活动", "火把节")]
    public void An_unknown_festival_is_named_back_before_what_there_is(string text, string said) =>
        new EventsTalk("2026-12-01T10:00").Say(text).Should().StartWith($"没查到“{said}”有安排。\n").And.Contain("1. ");

    [Theory]
    [InlineData("这个季节有啥活动")]
    [InlineData("过节有啥活动")]
    [InlineData("元宵节有活动吗")]
    [InlineData("重阳节有啥活动")]
    [InlineData("腊八节有啥活动")]
    [InlineData("生活节啥时候办")]
    [InlineData("节目单有吗")]
    [InlineData("3号楼附近有啥活动")]
    [InlineData("12月3号上午10点有啥活动")]
    public void Whatever_is_known_or_none_is_not_complained_of(string text) =>
        new EventsTalk("2026-12-01T10:00").Say(text).Should().NotContain("没有“").And.NotContain("没查到“");
}
