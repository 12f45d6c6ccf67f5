using Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

namespace BotBuilder.Tests.Prompts;

/// <summary>Times as told on Friday, 27 November 2026, at 10:30.</summary>
public sealed class DateTimePromptSpecs
{
    private static readonly DateTime Now = new(2026, 11, 27, 10, 30, 0);

    [Theory]
    [InlineData("en-us", "5th December 2018 at 9am", "2018-12-05T09", "2018-12-05 09:00:00")]
    [InlineData("en-us", "December 5, 2018 9:15 pm", "2018-12-05T21:15", "2018-12-05 21:15:00")]
    [InlineData("en-us", "tomorrow at noon", "2026-11-28T12", "2026-11-28 12:00:00")]
    [InlineData("en-us", "tomorrow", "2026-11-28", "2026-11-28")]
    [InlineData("en-us", "the day after tomorrow", "2026-11-29", "2026-11-29")]
    [InlineData("en-us", "next wednesday", "2026-12-02", "2026-12-02")]
    [InlineData("en-us", "2026-12-24", "2026-12-24", "2026-12-24")]
    [InlineData("en-us", "12/24/2026", "2026-12-24", "2026-12-24")]
    [InlineData("en-gb", "24/12/2026", "2026-12-24", "2026-12-24")]
    [InlineData("en-us", "in two weeks", "2026-12-11", "2026-12-11")]
    [InlineData("en-us", "3 days ago", "2026-11-24", "2026-11-24")]
    [InlineData("en-us", "half past 3 in the afternoon", "T15:30", "15:30:00")]
    [InlineData("en-us", "quarter to 5 pm", "T16:45", "16:45:00")]
    [InlineData("en-us", "17:45", "T17:45", "17:45:00")]
    [InlineData("en-us", "three hours", "PT3H", "10800")]
    [InlineData("zh-cn", "明天下午三点", "2026-11-28T15", "2026-11-28 15:00:00")]
    [InlineData("zh-cn", "大后天晚上8点半", "2026-11-30T20:30", "2026-11-30 20:30:00")]
    [InlineData("zh-cn", "下周三上午十点一刻", "2026-12-02T10:15", "2026-12-02 10:15:00")]
    [InlineData("zh-cn", "11月28日15:00", "XXXX-11-28T15:00", "2025-11-28 15:00:00|2026-11-28 15:00:00")]
    [InlineData("zh-cn", "2026年12月1号", "2026-12-01", "2026-12-01")]
    [InlineData("zh-cn", "明年一月三号", "2027-01-03", "2027-01-03")]
    [InlineData("zh-cn", "三天后", "2026-11-30", "2026-11-30")]
    [InlineData("zh-cn", "两个月之后", "2027-01-27", "2027-01-27")]
    [InlineData("zh-cn", "月底", "2026-11-30", "2026-11-30")]
    [InlineData("zh-cn", "国庆节", "XXXX-10-01", "2026-10-01|2027-10-01")]
    [InlineData("zh-cn", "中午十二点", "T12", "12:00:00")]
    [InlineData("zh-cn", "今晚八点", "2026-11-27T20", "2026-11-27 20:00:00")]
    [InlineData("zh-cn", "半小时", "PT0.5H", "1800")]
    [InlineData("fr-fr", "24/12/2026", "2026-12-24", "2026-12-24")]
    public void A_point_in_time_has_one_value_for_each_reading(string culture, string text, string timex, string values)
    {
        var resolutions = TimeExpressions.Find(text, culture, Now)[0].Resolve();

        resolutions.Select(resolution => resolution.Timex).Distinct().Should().Equal(timex);
        string.Join('|', resolutions.Select(resolution => resolution.Value)).Should().Be(values);
    }

    [Theory]
    [InlineData("en-us", "Wednesday 4 oclock", "XXXX-WXX-3T04|XXXX-WXX-3T04|XXXX-WXX-3T16|XXXX-WXX-3T16", "2026-11-25 04:00:00|2026-12-02 04:00:00|2026-11-25 16:00:00|2026-12-02 16:00:00")]
    [InlineData("en-us", "friday", "XXXX-WXX-5|XXXX-WXX-5", "2026-11-20|2026-11-27")]
    [InlineData("en-us", "at 4", "T04|T16", "04:00:00|16:00:00")]
    [InlineData("en-us", "September 24", "XXXX-09-24|XXXX-09-24", "2026-09-24|2027-09-24")]
    [InlineData("en-us", "February 29", "XXXX-02-29|XXXX-02-29", "2024-02-29|2028-02-29")]
    [InlineData("zh-cn", "周三", "XXXX-WXX-3|XXXX-WXX-3", "2026-11-25|2026-12-02")]
    [InlineData("zh-cn", "四点", "T04|T16", "04:00:00|16:00:00")]
    public void What_was_left_open_is_read_both_ways_the_earlier_first(string culture, string text, string timexes, string values)
    {
        var resolutions = TimeExpressions.Find(text, culture, Now)[0].Resolve();

        string.Join('|', resolutions.Select(resolution => resolution.Timex)).Should().Be(timexes);
        string.Join('|', resolutions.Select(resolution => resolution.Value)).Should().Be(values);
    }

    [Theory]
    [InlineData("en-us", "next week", "2026-W49", "2026-11-30", "2026-12-07")]
    [InlineData("en-us", "tomorrow morning", "2026-11-28TMO", "2026-11-28 08:00:00", "2026-11-28 12:00:00")]
    [InlineData("en-us", "next month", "2026-12", "2026-12-01", "2027-01-01")]
    [InlineData("en-us", "tonight", "2026-11-27TNI", "2026-11-27 20:00:00", "2026-11-27 23:59:59")]
    [InlineData("zh-cn", "下周", "2026-W49", "2026-11-30", "2026-12-07")]
    [InlineData("zh-cn", "这个周末", "2026-W48-WE", "2026-11-28", "2026-11-30")]
    [InlineData("zh-cn", "明天下午", "2026-11-28TAF", "2026-11-28 12:00:00", "2026-11-28 18:00:00")]
    [InlineData("zh-cn", "今晚", "2026-11-27TNI", "2026-11-27 18:00:00", "2026-11-27 23:59:59")]
    public void A_range_has_a_start_and_an_end(string culture, string text, string timex, string start, string end)
    {
        var resolution = TimeExpressions.Find(text, culture, Now)[0].Resolve().Should().ContainSingle().Subject;

        resolution.Should().BeEquivalentTo(new { Timex = timex, Start = start, End = end });
        resolution.Value.Should().BeNull();
    }

    [Theory]
    [InlineData("en-us", "hello there")]
    [InlineData("en-us", "what a day it may have been, I sat in the sun")]
    [InlineData("en-us", "")]
    [InlineData("en-us", "February 31, 2026")]
    [InlineData("zh-cn", "我要报修水管")]
    [InlineData("zh-cn", "3号楼2单元")]
    [InlineData("zh-cn", "一点也不好")]
    public void What_is_no_time_is_not_taken_for_one(string culture, string text) =>
        TimeExpressions.Find(text, culture, Now).Should().BeEmpty();
}
