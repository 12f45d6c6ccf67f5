using System.Globalization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

/// <summary>The development sets of the small grammars: opening hours, numbers, telephones, yes and no.</summary>
public class GrammarCaseSpecs
{
    private static readonly DateTime Now = SampleVocabulary.Now.DateTime;

    public static TheoryData<string, string> Hours => Cases("hours.tsv");

    public static TheoryData<string, string> Numbers => Cases("numbers.tsv");

    public static TheoryData<string, string> Phones => Cases("phones.tsv");

    public static TheoryData<string, string> Answers => Cases("yes-no.tsv");

    [Theory]
    [MemberData(nameof(Hours))]
    public void Opening_hours_are_read_as_weekly_intervals(string words, string expected) =>
        (SampleVocabulary.Read(words).Hours is { } hours ? string.Join(' ', hours.Select(Show)) : "-").Should().Be(expected);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_whatever_way_it_is_written(string words, string expected) =>
        SampleVocabulary.Read(words).Numbers.Select(number => number.Value).Should().Equal(expected.Split(' ').Where(number => number != "-").Select(number => decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Phones))]
    public void A_telephone_is_read_however_it_is_grouped_or_said(string words, string expected) =>
        SampleVocabulary.Read(words).Phones.Should().Equal(expected);

    [Theory]
    [InlineData("水表号0002345678,读数412")]
    [InlineData("快递单号15200001234")]
    [InlineData("房租2003456")]
    public void A_number_of_something_else_is_no_telephone(string words) => SampleVocabulary.Read(words).Phones.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_yes_no_or_neither(string words, string expected) =>
        (SampleVocabulary.Read(words, Expectations.YesNo).YesNo switch { true => "yes", false => "no", null => "-" }).Should().Be(expected);

    [Fact]
    public void Every_weekday_of_six_weeks_reads_back_to_itself_on_every_day_of_a_year()
    {
        string[] weeks = ["上上周", "上周", "这周", "下周", "下下周"];
        string[] days = ["一", "二", "三", "四", "五", "六", "日"];
        for (var now = Now; now < Now.AddDays(366); now = now.AddDays(1))
        {
            var monday = now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7));
            for (var week = 0; week < weeks.Length; week++)
            {
                for (var day = 0; day < days.Length; day++)
                {
                    var words = $"{weeks[week]}{days[day]}";
                    ChineseTime.Read(words, now).Should().ContainSingle(words).Subject.Best.Start.Should().Be(monday.AddDays((7 * (week - 2)) + day), $"{words} on {now:d}");
                }
            }
        }
    }

    private static string Show(WeeklyInterval interval) =>
        FormattableString.Invariant($"{interval.Day.ToString()[..2].ToUpperInvariant()}{interval.Start.TotalHours}-{interval.End.TotalHours}");

    private static TheoryData<string, string> Cases(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in CaseFile.Read(file))
        {
            data.Add(cells[0], cells[1]);
        }

        return data;
    }
}
