using System.Globalization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ChineseTimeSpecs
{
    private static readonly DateTime Now = SampleVocabulary.Now.DateTime;

    public static TheoryData<string, string, string, string> Times => Data("times.tsv");

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
