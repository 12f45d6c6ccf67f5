using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

public class RuleWordsSpecs
{
    [Theory]
    [InlineData("FREQ=DAILY", "每天")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "每3天一次，")]
    [InlineData("FREQ=WEEKLY", "每周四")]
    [InlineData("FREQ=WEEKLY;BYDAY=SU,FR,MO", "每周一、周五、周日")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "每2周的周四")]
    [InlineData("FREQ=MONTHLY;BYDAY=2SA", "每月第2个周六")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "每月最后一个周五")]
    [InlineData("FREQ=MONTHLY;INTERVAL=6;BYDAY=3FR", "每6个月的第3个周五")]
    [InlineData("FREQ=MONTHLY", "每月26日")]
    [InlineData("FREQ=YEARLY", "每年11月26日")]
    public void A_rule_is_said_as_people_say_it(string rule, string said) => RuleWords.Say(With(rule)).Should().Be(said);

    [Theory]
    [InlineData(null)]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=-2FR")]
    [InlineData("FREQ=WEEKLY;BYDAY=2TH")]
    [InlineData("FREQ=YEARLY;INTERVAL=2")]
    public void What_is_not_said_simply_is_not_said(string? rule) => RuleWords.Say(With(rule)).Should().BeNull();

    private static CommunityEvent With(string? rule) => EventsSample.Event("E01") with { Rule = rule, Start = EventsSample.Local("2026-11-26T19:00") };
}
