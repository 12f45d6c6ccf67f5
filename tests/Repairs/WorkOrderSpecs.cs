using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

public class WorkOrderSpecs
{
    private static readonly DateTimeOffset Later = A.FridayEvening.AddMinutes(5);
    private static readonly Actor Me = new("resident");
    private static readonly Actor Neighbour = new("neighbour");

    [Fact]
    public void The_reporter_may_withdraw_an_order_and_the_history_tells_it()
    {
        var withdrawn = A.WorkOrder().Withdraw(Me, Later).Should().BeOfType<ChangeOutcome.Changed>().Subject.Order;

        withdrawn.Status.Should().Be(WorkOrderStatus.Withdrawn);
        withdrawn.History.Select(entry => entry.Event).Should().Equal(HistoryEvent.Filed, HistoryEvent.Withdrawn);
    }

    [Fact]
    public void Withdrawing_twice_changes_nothing()
    {
        var withdrawn = Changed(A.WorkOrder().Withdraw(Me, Later));

        withdrawn.Withdraw(Me, Later).Should().Be(new ChangeOutcome.Unchanged(withdrawn));
    }

    [Fact]
    public void A_withdrawn_order_comes_back_under_its_number()
    {
        var restored = Changed(Changed(A.WorkOrder().Withdraw(Me, Later)).Restore(Me, Later.AddDays(6)));

        restored.Should().Match<WorkOrder>(order => order.Number == "20261127-001" && order.Status == WorkOrderStatus.Filed);
    }

    [Fact]
    public void After_seven_days_a_withdrawal_stands()
    {
        var withdrawn = Changed(A.WorkOrder().Withdraw(Me, Later));

        withdrawn.Restore(Me, Later.AddDays(7).AddSeconds(1)).Should().BeOfType<ChangeOutcome.TooLate>();
    }

    [Fact]
    public void Nobody_but_the_reporter_changes_an_order()
    {
        var order = A.WorkOrder();

        order.Withdraw(Neighbour, Later).Should().BeOfType<ChangeOutcome.NotTheirs>();
        order.Restore(Neighbour, Later).Should().BeOfType<ChangeOutcome.NotTheirs>();
        order.Correct(Neighbour, new RepairPlace(), null, Later).Should().BeOfType<ChangeOutcome.NotTheirs>();
        order.AddPhotos(Neighbour, ["photo"], Later).Should().BeOfType<ChangeOutcome.NotTheirs>();
    }

    [Fact]
    public void A_correction_keeps_the_number_and_the_resident_s_words()
    {
        var place = A.RepairPlace() with { Building = "5" };

        var corrected = Changed(A.WorkOrder().Correct(Me, place, null, Later));

        corrected.Number.Should().Be("20261127-001");
        corrected.Place.Should().Be(place);
        corrected.Description.Should().Be("楼道灯不亮");
        corrected.History[^1].Event.Should().Be(HistoryEvent.Corrected);
    }

    [Fact]
    public void A_correction_that_says_the_same_changes_nothing()
    {
        var order = A.WorkOrder();

        order.Correct(Me, order.Place, null, Later).Should().BeOfType<ChangeOutcome.Unchanged>();
    }

    [Fact]
    public void The_same_photo_is_taken_once()
    {
        var order = Changed(A.WorkOrder().AddPhotos(Me, ["photo-1"], Later));

        order.AddPhotos(Me, ["photo-1"], Later).Should().BeOfType<ChangeOutcome.Unchanged>();
        Changed(order.AddPhotos(Me, ["photo-1", "photo-2"], Later)).Photos.Should().Equal("photo-1", "photo-2");
    }

    private static WorkOrder Changed(ChangeOutcome outcome) => outcome.Should().BeOfType<ChangeOutcome.Changed>().Subject.Order;
}
