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
    public void Who_corrects_the_building_means_the_same_floor_of_another_one()
    {
        var place = new RepairPlace { Estate = "EST02", Building = "4", Unit = "1", Floor = "3", Spot = "门口" };

        place.With(A.Address("五栋", building: "5")).Should().Be(place with { Building = "5" });
    }

    [Fact]
    public void Another_floor_makes_the_room_void()
    {
        var place = new RepairPlace { Estate = "EST02", Building = "4", Room = "501" };

        place.With(A.Address("四楼", floors: ["4"])).Should().Be(place with { Floor = "4", Room = null });
    }

    [Theory]
    [InlineData("南门口")]
    [InlineData("地下车库")]
    [InlineData("中心广场")]
    public void A_spot_out_of_doors_needs_no_building(string spot)
    {
        LocationNeed.Parse("楼栋+单元+层")!.MissingFrom(new RepairPlace { Spot = spot }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("楼道")]
    [InlineData("厨房")]
    [InlineData("门口")]
    public void A_spot_in_a_building_still_needs_the_building(string spot)
    {
        LocationNeed.Parse("楼栋+单元")!.MissingFrom(new RepairPlace { Spot = spot }).Should().HaveCount(2);
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
