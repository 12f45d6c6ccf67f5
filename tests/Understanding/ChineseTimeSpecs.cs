using System.Globalization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ChineseTimeSpecs
{
    private static readonly DateTime Now = SampleVocabulary.Now.DateTime;

    public static TheoryData<string, string, string, string> Times => Data("times.tsv");

    public static TheoryData<string, string> Lengths => Pairs("lengths.tsv");

    public static TheoryData<string> NotTimes => new(CaseFile.Read("not-times.tsv").Select(cells => cells[0]));

    [Theory]
    [MemberData(nameof(Times))]
    public void An_expression_means_its_time(string words, string start, string end, string rule)
    {
        var best = ChineseTime.Read(UtteranceNormalizer.Normalize(words).Value, Now).Should().ContainSingle().Subject.Best;

        best.Start.Should().Be(Parse(start));
        best.End.Should().Be(end.Length == 0 ? null : Parse(end));
        (best.Recurrence ?? "").Should().Be(rule);
    }

    [Theory]
    [MemberData(nameof(NotTimes))]
    public void Numbers_and_names_are_no_times(string words) => SampleVocabulary.Read(words).Times.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_length_of_time_is_counted_in_seconds(string words, string seconds) =>
        ChineseTime.Read(UtteranceNormalizer.Normalize(words).Value, Now).Should().ContainSingle().Which.Best.Duration
            .Should().Be(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("12月5号、6号和8号", "2026-12-05T00:00 2026-12-06T00:00 2026-12-08T00:00")]
    [InlineData("明天上午9点或者10点", "2026-11-28T09:00 2026-11-28T10:00")]
    [InlineData("周日下午3点、4点半", "2026-11-29T15:00 2026-11-29T16:30")]
    [InlineData("后天早上，晚上", "2026-11-29T06:00 2026-11-29T18:00")]
    [InlineData("明天10点到11点，下午3点到5点", "2026-11-28T10:00 2026-11-28T15:00")]
    public void The_items_of_a_list_share_what_only_the_first_says(string words, string starts) =>
        ChineseTime.Read(UtteranceNormalizer.Normalize(words).Value, Now).Select(time => time.Best.Start).Should().Equal(starts.Split(' ').Select(Parse));

    [Theory]
    [InlineData("12:20:45", 45)]
    [InlineData("七点半二十秒", 20)]
    [InlineData("今晚8点10分05秒", 5)]
    public void Seconds_are_kept(string words, int seconds) =>
        ChineseTime.Read(words, Now).Should().ContainSingle().Which.Best.Start.Second.Should().Be(seconds);

    [Fact]
    public void Every_date_of_two_years_reads_back_to_itself()
    {
        for (var day = Now.Date; day < Now.Date.AddDays(730); day = day.AddDays(1))
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}号");
            ChineseTime.Read(words, Now).Should().ContainSingle(words).Subject.Best.Should().Be(new TimeMeaning(day, day.AddDays(1)));
        }
    }

    [Fact]
    public void Every_lunar_day_of_ten_years_reads_back_to_itself()
    {
        var lunar = new ChineseLunisolarCalendar();
        string[] digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
        for (var day = new DateTime(2026, 2, 17); day < new DateTime(2036, 1, 1); day = day.AddDays(1))
        {
            var (year, month, number) = (lunar.GetYear(day), lunar.GetMonth(day), lunar.GetDayOfMonth(day));
            var leap = lunar.GetLeapMonth(year);
            var name = (month == leap ? "闰" : "") + (leap > 0 && month >= leap ? month - 1 : month) switch { 1 => "正", 11 => "冬", 12 => "腊", var other => digits[other] } + "月";
            var spoken = number switch { <= 10 => "初" + digits[number], < 20 => "十" + digits[number - 10], 20 => "二十", < 30 => "廿" + digits[number - 20], _ => "三十" };
            var words = string.Create(CultureInfo.InvariantCulture, $"农历{year}年{name}{spoken}");
            ChineseTime.Read(words, Now).Should().ContainSingle(words).Subject.Best.Start.Should().Be(day, words);
        }
    }

    [Fact]
    public void Every_clock_time_reads_back_to_itself()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var time = TimeSpan.FromMinutes(minute);
            var words = string.Create(CultureInfo.InvariantCulture, $"明天{time.Hours:00}:{time.Minutes:00}");
            ChineseTime.Read(words, Now).Should().ContainSingle(words).Subject.Readings.Should().Contain(new TimeMeaning(Now.Date.AddDays(1) + time, null), words);
        }
    }

    private static TheoryData<string, string> Pairs(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in CaseFile.Read(file))
        {
            data.Add(cells[0], cells[1]);
        }

        return data;
    }

    private static DateTime Parse(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static TheoryData<string, string, string, string> Data(string file)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var cells in CaseFile.Read(file))
        {
            data.Add(cells[0], cells[1], cells.ElementAtOrDefault(2) ?? "", cells.ElementAtOrDefault(3) ?? "");
        }

        return data;
    }
}
