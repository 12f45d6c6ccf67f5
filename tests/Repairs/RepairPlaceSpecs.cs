using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

public class RepairPlaceSpecs
{
    [Fact]
    public void Floors_named_as_a_range_stay_a_range()
    {
        var place = new RepairPlace().With(A.Address("三楼到四楼", floors: ["3", "4"]));

        place.Floor.Should().Be("3-4");
    }

    [Fact]
    public void Another_building_of_the_estate_keeps_estate_and_unit_and_drops_what_was_finer()
    {
        var place = new RepairPlace { Estate = "EST02", Building = "4", Unit = "1", Floor = "3", Spot = "门口" };

        place.With(A.Address("五栋", building: "5")).Should().Be(new RepairPlace { Estate = "EST02", Building = "5", Unit = "1" });
    }

    [Fact]
    public void A_finer_part_is_added_to_what_is_known()
    {
        A.RepairPlace().With(A.Address("四楼", floors: ["4"])).Should().Be(A.RepairPlace() with { Floor = "4" });
    }

    [Theory]
    [InlineData("楼栋+单元", "Building Unit")]
    [InlineData("楼栋+单元+层", "Building Unit Floor")]
    [InlineData("楼栋+朝向", "Building Side")]
    [InlineData("门牌或单元", "Unit")]
    [InlineData("地点", "Spot")]
    [InlineData("楼栋或巷道", "Building")]
    public void A_category_names_the_parts_its_crew_needs(string written, string missing)
    {
        var need = LocationNeed.Parse(written)!;

        string.Join(' ', need.MissingFrom(new RepairPlace())).Should().BeOneOf(missing, missing.Replace("Unit", "Room"));
    }

    [Theory]
    [InlineData("不需")]
    [InlineData("自愿")]
    [InlineData("尽量")]
    public void A_category_may_need_no_place(string written)
    {
        LocationNeed.Parse(written)!.IsNone.Should().BeTrue();
    }

    [Fact]
    public void Any_of_the_alternatives_suffices()
    {
        var need = LocationNeed.Parse("楼栋或地点")!;

        need.MissingFrom(new RepairPlace { Spot = "南门口" }).Should().BeEmpty();
        need.MissingFrom(new RepairPlace { Building = "3" }).Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_word_is_refused()
    {
        LocationNeed.Parse("楼顶+单元").Should().BeNull();
    }
}
