using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

public class FaultCatalogSpecs
{
    private const string File = "repair_categories.csv";

    [Fact]
    public void The_sample_has_its_twenty_five_kinds()
    {
        Sample.Model(FaultCatalog.Read).All.Should().HaveCount(25);
    }

    [Fact]
    public void A_stairwell_light_is_taken_note_of_in_two_hours_and_visited_within_a_day()
    {
        var light = Sample.Model(FaultCatalog.Read)["LIGHT_STAIR"];

        light.Acknowledge.Should().Be(TimeSpan.FromHours(2));
        light.Arrive.Should().Be(TimeSpan.FromHours(24));
        light.QuestionIsOptional.Should().BeTrue();
    }

    [Theory]
    [InlineData("DRAIN", "大门口的井盖没了", "井盖")]
    [InlineData("DRAIN", "下水道堵了，井盖往外冒水", "下水堵塞")]
    [InlineData("LIGHT_STAIR", "路灯不亮", "路灯")]
    [InlineData("LIGHT_STAIR", "楼道黑得很", "楼道灯")]
    public void A_fault_is_called_what_the_resident_called_it(string code, string words, string name)
    {
        Sample.Model(FaultCatalog.Read)[code].NameFor(words).Should().Be(name);
    }

    [Fact]
    public void A_danger_is_met_by_the_clock_of_its_rank()
    {
        var cover = Sample.Model(FaultCatalog.Read)["DRAIN"].RaisedTo(Priority.P1);

        (cover.Priority, cover.Acknowledge, cover.Arrive).Should().Be((Priority.P1, TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void What_nobody_can_place_goes_to_people()
    {
        Sample.Model(FaultCatalog.Read)["NO_SUCH_CODE"].Code.Should().Be(FaultCategory.Other);
    }

    [Theory]
    [InlineData("LIGHT_STAIR,楼道灯/公共照明,公共照明,P3,120", "LIGHT_STAIR,楼道灯/公共照明,公共照明,P9,120", "priority")]
    [InlineData("LIGHT_STAIR,楼道灯/公共照明,公共照明,P3,120", "LIGHT_STAIR,楼道灯/公共照明,公共照明,P3,两小时", "ack_min")]
    [InlineData("48,日历,是,R06,R04,楼栋+单元,建议,单元", "48,日历,是,R99,R04,楼栋+单元,建议,单元", "route_role")]
    [InlineData("48,日历,是,R06,R04,楼栋+单元,建议,单元", "48,日历,是,R06,R04,楼顶,建议,单元", "min_location")]
    public void A_wrong_cell_is_refused_with_line_and_column(string right, string wrong, string column)
    {
        var files = Sample.With(File, text => text.Replace(right, wrong, StringComparison.Ordinal));

        var problem = Sample.Problems(files, FaultCatalog.Read).Should().ContainSingle().Subject;

        problem.Should().Match<Dialogs.Community.ImportProblem>(found => found.File == File && found.Line == 2 && found.Column == column);
        problem.ToString().Should().StartWith("repair_categories.csv 第 2 行").And.Contain(column);
    }

    [Fact]
    public void A_file_without_the_category_for_the_rest_is_refused()
    {
        var files = Sample.With(File, text => text.Replace("\nOTHER,", "\nREST,", StringComparison.Ordinal));

        Sample.Problems(files, FaultCatalog.Read).Should().ContainSingle(problem => problem.Column == "code");
    }
}
