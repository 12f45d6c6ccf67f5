using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

/// <summary>What a neighbour who joined an order learns of it, and what they inherit.</summary>
public class NeighboursOrderSpecs
{
    private static readonly Actor Neighbour = new("neighbour");
    private static readonly RepairPlace Home = new() { Estate = "EST07", Building = "3", Unit = "1", Floor = "4", Room = "401", Spot = "厨房" };
    private static readonly RepairPlace Told = new() { Estate = "EST07", Building = "3", Unit = "1" };

    private static WorkOrder Joined(RepairPlace? told = null) =>
        Changed((A.WorkOrder() with { Place = Home, Description = "401厨房堵了，打13812345678" }).Join(Neighbour, "下水道返水", A.FridayEvening, told));

    [Fact]
    public void A_neighbour_sees_the_place_only_as_they_told_it() =>
        Joined(Told).SeenBy("neighbour").Should().BeEquivalentTo(new { Place = Told, Description = "下水道返水", Reporter = "" });

    [Fact]
    public void Without_a_place_of_their_own_they_see_the_stairwell() =>
        Joined().SeenBy("neighbour").Place.Should().Be(Told);

    [Fact]
    public void The_reporter_sees_all_of_it()
    {
        var order = Joined();
        order.SeenBy(order.Reporter).Should().BeSameAs(order);
    }

    [Fact]
    public void Whoever_inherits_an_order_inherits_no_door_and_no_words()
    {
        var order = Joined(Told);

        Changed(order.TakeBack(new Actor(order.Reporter), A.FridayEvening)).Should().BeEquivalentTo(new { Reporter = "neighbour", Place = Told, Description = "下水道返水" });
    }

    [Fact]
    public void What_a_neighbour_adds_stays_with_the_neighbour()
    {
        var noted = Changed(Joined(Told).Note(Neighbour, "我手机13700002222", A.FridayEvening));

        noted.Description.Should().NotContain("137");
        noted.SeenBy("neighbour").Description.Should().EndWith("我手机137****2222");
        noted.Told.Should().Contain("137****2222");
    }

    [Fact]
    public void A_number_is_never_written_out_and_can_be_taken_out_altogether()
    {
        var order = Joined();

        order.Description.Should().Be("401厨房堵了，打138****5678");
        order.WithoutPhone(order.Reporter).Description.Should().Be("401厨房堵了，打***");
    }

    private static WorkOrder Changed(ChangeOutcome outcome) => outcome.Should().BeOfType<ChangeOutcome.Changed>().Subject.Order;
}
