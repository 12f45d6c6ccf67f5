using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Community;

public class CsvTableSpecs
{
    private readonly List<ImportProblem> _problems = [];

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_fine()
    {
        var table = Read("\uFEFFid,name\r\n1,甲\r\n2,乙\r\n");

        table.Rows.Select(row => row.Text("name")).Should().Equal("甲", "乙");
        table.Rows.Select(row => row.Line).Should().Equal(2, 3);
        _problems.Should().BeEmpty();
    }

    [Fact]
    public void Blank_lines_are_passed_over_and_keep_the_count()
    {
        Read("id,name\n1,甲\n\n\n2,乙\n").Rows.Select(row => row.Line).Should().Equal(2, 5);
    }

    [Fact]
    public void A_quoted_cell_may_hold_commas_and_quotes()
    {
        Read("id,name\n1,\"甲,\"\"乙\"\"\"\n").Rows[0].Text("name").Should().Be("甲,\"乙\"");
    }

    [Fact]
    public void A_column_that_is_not_there_is_a_problem_of_the_header()
    {
        Read("id,title\n1,甲\n");

        _problems.Should().Equal(new ImportProblem("t.csv", 1, "name", "表头缺少这一列"));
    }

    [Fact]
    public void A_wrong_cell_tells_its_line_and_column()
    {
        var row = Read("id,name\n1,甲\n").Rows[0];

        row.Date("name").Should().BeNull();
        row.Number("name").Should().BeNull();
        row.LocalTime("id").Should().BeNull();

        _problems.Select(problem => problem.ToString()).Should().Equal(
            "t.csv 第 2 行“name”列：应该是日期，写成 2026-11-27",
            "t.csv 第 2 行“name”列：应该是数字",
            "t.csv 第 2 行“id”列：应该是日期和时间，写成 2026-11-27T19:00");
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_of_the_file()
    {
        CsvTable.Read(new CommunityFiles([]), "t.csv", _problems, "id");

        _problems.Single().ToString().Should().Be("t.csv：缺少这个文件");
    }

    private CsvTable Read(string text) => CsvTable.Read(new CommunityFiles([new("t.csv", text)]), "t.csv", _problems, "id", "name");
}
