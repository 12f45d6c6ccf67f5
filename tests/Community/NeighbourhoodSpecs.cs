using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Community;

public class NeighbourhoodSpecs
{
    private static readonly Neighbourhood Place = Sample.Model(Neighbourhood.Read);

    [Fact]
    public void The_sample_has_eight_estates_and_fifty_two_buildings()
    {
        Place.Estates.Should().HaveCount(8);
        Place.Buildings.Should().HaveCount(52);
        Place.Roles.Should().HaveCount(14);
    }

    [Fact]
    public void A_building_is_found_by_its_estate_and_number()
    {
        Place.FindBuilding("EST01", "3")!.Floors.Should().Be(18);
        Place.FindBuilding("EST01", "99").Should().BeNull();
    }

    [Fact]
    public void A_stairwell_code_gives_the_unit()
    {
        Place.FindStairwell("QR-EST01-B03-U2").Should().Be(new Stairwell("QR-EST01-B03-U2", "EST01", "3", "2"));
        Place.FindStairwell("QR-OTHER").Should().BeNull();
        Place.FindStairwell(null).Should().BeNull();
    }

    [Fact]
    public void A_pin_at_the_south_gate_is_near_yihai()
    {
        Place.NearestEstate(new GeoPoint(35.0431, 111.0266))!.Id.Should().Be("EST02");
    }

    [Fact]
    public void The_office_is_the_role_that_takes_residents_who_want_a_person()
    {
        Place.Office!.Id.Should().Be("R02");
    }

    [Fact]
    public void An_estate_without_a_property_company_says_so()
    {
        Place.FindEstate("EST05")!.HasPropertyCompany.Should().BeFalse();
        Place.FindEstate("EST01")!.HasPropertyCompany.Should().BeTrue();
    }

    [Fact]
    public void The_words_for_an_estate_leave_out_the_sample_mark_and_the_remark()
    {
        EstateLexicon.Terms(Place).Where(term => term.Value == "EST08").Select(term => term.Text)
            .Should().Contain(["安邑公寓(回迁)", "安邑公寓", "回迁楼"]).And.NotContain(text => text.Contains("示例"));
    }

    [Theory]
    [InlineData("estates.csv", "EST02,部分", "EST01,部分", 3, "estate_id", "“EST01”重复了")]
    [InlineData("estates.csv", "EST02,部分", "EST02,maybe", 3, "is_sample", "只能写“是”“否”或“部分”")]
    [InlineData("estates.csv", "【示例】安和苑", "安和苑小区", 4, "name", "示例数据的名称必须以“【示例】”开头")]
    [InlineData("estates.csv", "安和苑|安和院", "安和苑|怡海", 4, "aliases", "“怡海”重复了")]
    [InlineData("estates.csv", "R04,是,35.0400,111.0300", "R99,是,35.0400,111.0300", 2, "property_role_id", "找不到“R99”")]
    [InlineData("estates.csv", "35.0400,111.0300", "111.0300,35.0400", 2, "lat_gcj02", "经纬度写反了：纬度在前（约 35），经度在后（约 111）")]
    [InlineData("estates.csv", "35.0400,111.0300", "35.0400,11.0300", 2, "lng_gcj02", "坐标不在国内")]
    [InlineData("estates.csv", "35.0400,111.0300", "NaN,111.0300", 2, "lat_gcj02", "应该是数字")]
    [InlineData("estates.csv", "0359-0000101", "359/101", 2, "night_phone", "电话应写成 0359-1234567、13812345678 或 110 这样的号码")]
    [InlineData("buildings.csv", "EST01-B02,EST01,是,2,", "EST01-B02,EST77,是,2,", 3, "estate_id", "找不到“EST77”")]
    [InlineData("buildings.csv", "EST01-B02,EST01,是,2,", "EST01-B02,EST01,是,1,", 3, "building_no", "“1”重复了")]
    [InlineData("buildings.csv", "|QR-EST01-B02-U3", "", 3, "stairwell_qr_codes", "有 3 个单元，却有 2 个二维码号")]
    [InlineData("buildings.csv", "QR-EST01-B02-U3", "QR-EST01-B01-U3", 3, "stairwell_qr_codes", "“QR-EST01-B01-U3”重复了")]
    [InlineData("roles.csv", "08:00-18:00,0359-0000001,R01", "08:00-18:00,0359-0000001,R88", 3, "escalates_to", "找不到“R88”")]
    [InlineData("holidays.csv", "2027-02-06,holiday", "2027-02-05,holiday", 4, "date", "“2027-02-05”重复了")]
    [InlineData("holidays.csv", "2027-02-06,holiday", "2027-02-30,holiday", 4, "date", "应该是日期，写成 2026-11-27")]
    [InlineData("holidays.csv", "2027-02-14,workday", "2027-02-14,half", 15, "type", "只能写：")]
    public void A_wrong_cell_is_named_by_file_line_column_and_reason(string file, string text, string replacement, int line, string column, string reason)
    {
        var problem = Sample.Problems(Sample.With(file, all => all.Replace(text, replacement, StringComparison.Ordinal)), Neighbourhood.Read).Where(found => found.File == file).Should().ContainSingle().Subject;

        (problem.File, problem.Line, problem.Column).Should().Be((file, line, column));
        problem.Reason.Should().StartWith(reason);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var problems = new List<ImportProblem>();

        Neighbourhood.Read(new CommunityFiles([]), problems);

        problems.Select(problem => problem.File).Should().BeEquivalentTo("roles.csv", "estates.csv", "buildings.csv", "holidays.csv");
    }
}
