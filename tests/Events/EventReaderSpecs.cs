using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Events;

public class EventReaderSpecs
{
    [Theory]
    [InlineData("V38,2026-09-01T19:00", "V99,2026-09-01T19:00", 2, "venue_id", "找不到“V99”")]
    [InlineData("健身,R08,V38,2026-09-01", "健身,R88,V38,2026-09-01", 2, "organizer_role", "找不到“R88”")]
    [InlineData("2026-09-01T19:00,60,FREQ=DAILY", "9月1日晚7点,60,FREQ=DAILY", 2, "dtstart_local", "应该是")]
    [InlineData("2026-09-01T19:00,60,FREQ=DAILY", "2026-09-01T19:00,0,FREQ=DAILY", 2, "duration_min", "")]
    [InlineData("2026-09-01T19:00,60,FREQ=DAILY", "2026-09-01T19:00,60,每天", 2, "rrule", "看不懂这条重复规则")]
    [InlineData("FREQ=DAILY,2026-11-28T19:00", "FREQ=DAILY,2026-11-28T18:00", 2, "exdates", "11月28日周六18:00本来就没有这一场")]
    [InlineData("FREQ=DAILY,2026-11-28T19:00", "FREQ=DAILY,11月28", 2, "exdates", "应该是")]
    [InlineData("E02,部分", "E01,部分", 3, "event_id", "“E01”重复了")]
    [InlineData("2026-09-12T09:00,150,FREQ=MONTHLY;BYDAY=2SA", "2026-09-11T09:00,150,FREQ=MONTHLY;BYDAY=2SA", 5, "dtstart_local", "开始时间不是重复规则的第一次，按规则第一次是9月12日周六09:00")]
    [InlineData("农历01-13", "农历13-01", 10, "lunar_rule", "应写成“农历01-13”")]
    [InlineData("农历01-13", "正月十三", 10, "lunar_rule", "应写成“农历01-13”")]
    [InlineData("农历01-13", "农历01-14", 10, "dtstart_local", "开始日期不是这个农历日子，最近的是2月19日周五")]
    [InlineData(",,,,法定假日停,,无需报名", ",,,,放假停,,无需报名", 4, "holiday_policy", "只能写：照常|法定假日停|遇假日顺延")]
    [InlineData("乐谱由社区打印,雨天改V02,confirmed", "乐谱由社区打印,雨天改V02,sure", 4, "status", "只能写：confirmed|tentative|cancelled")]
    [InlineData("乐谱由社区打印,雨天改V02,confirmed", "乐谱由社区打印,雨天改V02,0", 4, "status", "只能写：confirmed|tentative|cancelled")]
    [InlineData("乐谱由社区打印,雨天改V02", "乐谱由社区打印,雨天改V72", 4, "weather_policy", "找不到“V72”")]
    [InlineData("照常,40,可预约可现场", "照常,四十,可预约可现场", 5, "capacity", "应该是数字")]
    [InlineData("照常,40,可预约可现场", "照常,0,可预约可现场", 5, "capacity", "")]
    [InlineData("照常,40,可预约可现场", "照常,40,随便", 5, "registration", "只能写：无需报名|需报名|可预约可现场|现场领取")]
    [InlineData("【示例】健步走基本动作教学", "健步走基本动作教学", 17, "title", "示例数据的名称必须以“【示例】”开头")]
    public void A_wrong_cell_is_named_by_file_line_column_and_reason(string text, string replacement, int line, string column, string reason)
    {
        var problems = Sample.Problems(Sample.With("events.csv", all => all.Replace(text, replacement, StringComparison.Ordinal)), EventReader.Read);

        var problem = problems.Should().Contain(found => found.Column == column).Which;
        (problem.File, problem.Line).Should().Be(("events.csv", line));
        problem.Reason.Should().StartWith(reason).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("FREQ=SECONDLY", "重复规则里的“FREQ=SECONDLY”不能用")]
    [InlineData("FREQ=MINUTELY;INTERVAL=5", "重复规则里的“FREQ=MINUTELY”不能用")]
    [InlineData("FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3", "重复规则里的“BYHOUR=0,1,2,3”不能用")]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647", "重复规则里的“INTERVAL=2147483647”不能用")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "重复规则里的“INTERVAL=0”不能用")]
    [InlineData("FREQ=DAILY;COUNT=1000000000", "重复规则里的“COUNT=1000000000”不能用")]
    [InlineData("FREQ=DAILY;UNTIL=soon", "重复规则里的“UNTIL=SOON”不能用")]
    [InlineData("FREQ=DAILY;FOO=1", "重复规则里的“FOO=1”不能用")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "按这条重复规则一次也排不出来")]
    [InlineData("FREQ=MONTHLY;BYDAY=9TH", "按这条重复规则一次也排不出来")]
    [InlineData("FREQ=DAILY;UNTIL=20200101", "按这条重复规则一次也排不出来")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "看不懂这条重复规则")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20270101", "看不懂这条重复规则")]
    [InlineData("FREQ=DAILY;FREQ=DAILY", "看不懂这条重复规则")]
    [InlineData("FREQ", "看不懂这条重复规则")]
    [InlineData("INTERVAL=2", "看不懂这条重复规则")]
    [InlineData("=;=", "看不懂这条重复规则")]
    public void A_rule_that_is_none_or_a_bomb_is_refused(string rule, string reason)
    {
        var problem = EventsSample.Problems(new EventLineOfFile { Rule = rule }).Should().ContainSingle().Subject;

        (problem.File, problem.Line, problem.Column).Should().Be(("events.csv", 2, "rrule"));
        problem.Reason.Should().StartWith(reason);
    }

    [Fact]
    public void A_rule_longer_than_anybody_writes_is_refused() =>
        EventsSample.Problems(new EventLineOfFile { Rule = "FREQ=MONTHLY;BYMONTHDAY=" + string.Join(',', Enumerable.Repeat(1, 500)) }).Should().ContainSingle().Which.Column.Should().Be("rrule");

    [Fact]
    public void A_start_in_no_year_of_ours_is_refused() =>
        EventsSample.Problems(new EventLineOfFile { Start = "0026-11-26T19:00" }).Should().ContainSingle().Which.Column.Should().Be("dtstart_local");

    [Fact]
    public void A_lunar_day_and_a_rule_exclude_each_other() =>
        EventsSample.Problems(new EventLineOfFile { Rule = "FREQ=DAILY", Lunar = "农历10-18" }).Should().ContainSingle().Which.Reason.Should().Be("农历日子和重复规则只能写一个");

    [Fact]
    public void A_file_without_a_column_is_refused_whole() =>
        Sample.Problems(Sample.With("events.csv", all => all.Replace("holiday_policy", "policy", StringComparison.Ordinal)), EventReader.Read)
            .Should().ContainSingle(problem => problem.Column == "holiday_policy" && problem.Line == 1);

    [Fact]
    public void One_wrong_cell_makes_one_complaint() =>
        EventsSample.Problems(new EventLineOfFile { Venue = "V99" }).Should().ContainSingle();

    [Fact]
    public void Every_fault_of_a_line_is_told_at_once() =>
        EventsSample.Problems(new EventLineOfFile { Venue = "V99", Role = "R99", Policy = "随便", Registration = "随便", Minutes = "很久" }).Select(problem => problem.Column)
            .Should().BeEquivalentTo("venue_id", "organizer_role", "holiday_policy", "registration", "duration_min");

    [Fact]
    public void Weather_told_by_another_event_or_venue_is_read_with_its_words()
    {
        EventsSample.Event("E02").Weather.Should().Be("雨雪、大风、重污染取消");
        EventsSample.Event("E03").Weather.Should().Be("雨天改党员活动室(党群服务中心二楼)");
    }

    [Fact]
    public void A_venue_at_the_address_of_another_has_that_address() =>
        EventsSample.Event("E06").Venue.Address.Should().Be(EventsSample.Event("E04").Venue.Address).And.NotBeEmpty();
}
