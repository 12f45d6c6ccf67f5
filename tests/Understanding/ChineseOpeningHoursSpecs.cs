namespace CommunityBot.Tests.Understanding;

public class ChineseOpeningHoursSpecs
{
    [Theory]
    [InlineData("周一至周五8:00-12:00,下午2点半到6点,周六日休息", "MO8-12 MO14.5-18 TU8-12 TU14.5-18 WE8-12 WE14.5-18 TH8-12 TH14.5-18 FR8-12 FR14.5-18")]
    [InlineData("早8点到晚10点,周二休", "MO8-22 WE8-22 TH8-22 FR8-22 SA8-22 SU8-22")]
    [InlineData("工作日8点到6点 周末9点到12点", "MO8-18 TU8-18 WE8-18 TH8-18 FR8-18 SA9-12 SU9-12")]
    [InlineData("周六24小时,周日休息", "SA0-24")]
    public void Hours_become_weekly_intervals(string words, string expected) =>
        string.Join(' ', SampleVocabulary.Read(words).Hours!.Select(interval => FormattableString.Invariant($"{interval.Day.ToString()[..2].ToUpperInvariant()}{interval.Start.TotalHours}-{interval.End.TotalHours}")))
            .Should().Be(expected);

    [Theory]
    [InlineData("明天下午3点到5点")]
    [InlineData("楼道灯坏了")]
    [InlineData("休息一会儿")]
    public void What_is_no_schedule_gives_no_hours(string words) => SampleVocabulary.Read(words).Hours.Should().BeNull();
}
