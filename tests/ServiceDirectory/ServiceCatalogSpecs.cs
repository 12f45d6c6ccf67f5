using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.ServiceDirectory;

public class ServiceCatalogSpecs
{
    [Theory]
    [InlineData("venues.csv", "V12,是,", "V11,是,", 13, "venue_id", "“V11”重复了")]
    [InlineData("venues.csv", "【示例】北门便利店", "北门便利店", 11, "name", "示例数据的名称必须以“【示例】”开头")]
    [InlineData("venues.csv", "【示例】北门便利店,B_CVS", "【示例】北门便利店,B_NONE", 11, "category_code", "找不到“B_NONE”")]
    [InlineData("venues.csv", "35.0397,111.0311", "111.0311,35.0397", 12, "lat_gcj02", "经纬度写反了")]
    [InlineData("venues.csv", "09:30-20:30,休,09:30", "9点半-20:30,休,09:30", 15, "mon", "营业时间只能写 08:00-12:00,14:30-18:00 这样的时间段，或“24小时”“休”“未知”")]
    [InlineData("venues.csv", "0359-0000011", "03590000011x", 12, "phone", "电话应写成 0359-1234567")]
    [InlineData("venues.csv", "closed_reported", "closed?", 43, "status", "只能写：open|temporarily_closed|closed_reported|permanently_closed")]
    [InlineData("venues.csv", "2026-03-02,2026-03-02,R02", "2026-03-02,2026-03-32,R02", 43, "last_verified", "应该是日期")]
    [InlineData("venues.csv", "2026-03-02,2026-03-02,R02", "2026-03-02,2026-03-02,R77", 43, "verified_by_role", "找不到“R77”")]
    [InlineData("venue_categories.csv", "B_CVS,便利店,基本保障,5", "B_CVS,便利店,基本,5", 2, "class", "只能写：基本保障|品质提升|公共服务|社区设施|公共空间")]
    [InlineData("venue_categories.csv", "B_CVS,便利店,基本保障,5", "B_CVS,便利店,基本保障,五", 2, "walk_tier_min", "应该是数字")]
    [InlineData("venue_categories.csv", "B_SUPER,综合超市", "B_CVS,综合超市", 3, "category_code", "“B_CVS”重复了")]
    [InlineData("closures.csv", "V08,2027-02-05", "V88,2027-02-05", 2, "venue_id", "找不到“V88”")]
    [InlineData("closures.csv", "2027-02-05,2027-02-08", "2027-02-08,2027-02-05", 2, "date_to", "结束日期早于开始日期")]
    public void A_wrong_cell_is_named_by_file_line_column_and_reason(string file, string text, string replacement, int line, string column, string reason)
    {
        var problem = Sample.Problems(Sample.With(file, all => all.Replace(text, replacement, StringComparison.Ordinal)), ServiceCatalog.Read).Should().Contain(found => found.File == file).Which;

        (problem.Line, problem.Column).Should().Be((line, column));
        problem.Reason.Should().StartWith(reason);
    }

    [Fact]
    public void One_wrong_cell_makes_one_complaint()
    {
        Sample.Problems(Sample.With("venues.csv", all => all.Replace("【示例】社区菜市场,B_MARKET", "【示例】社区菜市场,B_NONE", StringComparison.Ordinal)), ServiceCatalog.Read).Should().ContainSingle();
    }

    [Fact]
    public void A_place_at_the_address_of_another_has_that_address()
    {
        DirectorySample.Catalog.Find("V02")!.Address.Should().Be(DirectorySample.Catalog.Find("V01")!.Address);
    }

    [Fact]
    public void Trades_whose_places_share_no_word_are_mixed()
    {
        DirectorySample.Catalog.Categories.Select(category => category.Code).Where(code => DirectorySample.Catalog.Of(code).IsMixed)
            .Should().BeEquivalentTo("B_REPAIR", "B_EXPRESS", "Q_FITNESS", "P_PARK");
    }
}
