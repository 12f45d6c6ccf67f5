using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;

namespace CommunityBot.Tests.Repairs;

/// <summary>How an open order stands on the shelf where those who report the same look for it.</summary>
public sealed class ShelfLineSpecs
{
    private static readonly RepairPlace Stairs = new() { Estate = "EST01", Building = "3", Unit = "2", Floor = "3-4", Spot = "楼道" };

    [Fact]
    public void A_line_gives_back_the_number_and_what_tells_places_apart()
    {
        foreach (var place in new[] { Stairs, new RepairPlace { Estate = "EST01" }, Stairs with { Point = new GeoPoint(35.0412345, 111.0298765), Spot = null } })
        {
            var line = ShelfLine.Of(Order(place));
            ShelfLine.Number(line).Should().Be("20261127-001");
            ShelfLine.Place(line, "EST01").Should().Be(place);
        }
    }

    [Fact]
    public void Whatever_a_resident_calls_a_spot_it_stays_one_line_of_seven_parts()
    {
        var line = ShelfLine.Of(Order(Stairs with { Spot = "东\t门\n口\r\n旁" }));
        line.Should().NotContainAny("\n", "\r");
        ShelfLine.Place(line, "EST01")!.Spot.Should().Be("东 门 口 旁");
    }

    [Fact]
    public void A_pinned_order_is_looked_for_by_words_and_a_told_one_by_pin()
    {
        var pinned = Stairs with { Point = new GeoPoint(35.04, 111.03) };
        foreach (var (order, report) in new[] { (pinned, Stairs), (Stairs, pinned), (pinned, pinned), (Stairs, Stairs) })
        {
            Duplicates.ShelvesFor("ROAD", report, DuplicateScope.Nearby).Should().Contain(Duplicates.ShelfOf("ROAD", order, DuplicateScope.Nearby));
        }
    }

    private static WorkOrder Order(RepairPlace place) => new()
    {
        Number = "20261127-001",
        Category = "LIGHT_STAIR",
        Place = place,
        Reporter = "app:resident",
        Description = "楼道灯不亮",
        Push = "push",
        FiledAt = new DateTimeOffset(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8)),
        Due = new DueTimes(default, null, null),
    };
}
