using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs;

/// <summary>The life of an order: 已提交 → 已受理 → 已派单 → 已接单 → 处理中 → 已完工待确认 → 已办结, with holds, side exits and rework.</summary>
public class WorkOrderLifeSpecs
{
    private static readonly DateTimeOffset Filed = A.FridayEvening;
    private static readonly Actor Resident = new("resident");
    private static readonly Actor Neighbour = new("neighbour");
    private static readonly Actor Desk = new("desk", "R02");
    private static readonly Actor Crew = new("crew", "R06");
    private static readonly Actor Colleague = new("colleague", "R06");

    [Fact]
    public void An_order_goes_from_report_to_the_residents_last_word()
    {
        var order = A.WorkOrder();
        order = Changed(order.Acknowledge(Desk, Filed.AddMinutes(10)));
        order = Changed(order.Dispatch(Desk, "R06", null, Filed.AddMinutes(20)));
        order = Changed(order.Accept(Crew, Filed.AddMinutes(30)));
        order = Changed(order.Start(Crew, Filed.AddHours(1)));
        order = Changed(order.Finish(Crew, ["after"], photoWanted: true, Filed.AddHours(2)));
        order.Status.Should().Be(WorkOrderStatus.Done);

        order = Changed(order.Confirm(Resident, 5, Filed.AddHours(3)));

        order.Status.Should().Be(WorkOrderStatus.Closed);
        order.Verdict.Should().Be(new Verdict(true, Filed.AddHours(3), 5));
        order.PhotosAfter.Should().Equal("after");
        order.History.Select(entry => entry.Event).Should().Equal(
            HistoryEvent.Filed, HistoryEvent.Acknowledged, HistoryEvent.Dispatched, HistoryEvent.Accepted, HistoryEvent.Started, HistoryEvent.Finished, HistoryEvent.Confirmed);
        order.History.Select(entry => entry.By).Should().Equal(null, "R02", "R02", "R06", "R06", "R06", null);
    }

    [Fact]
    public void Two_of_a_crew_do_not_take_the_same_order()
    {
        var accepted = Changed(A.WorkOrder().Accept(Crew, Filed));

        accepted.Accept(Colleague, Filed).Should().BeOfType<ChangeOutcome.Taken>();
        accepted.Accept(Crew, Filed).Should().BeOfType<ChangeOutcome.Unchanged>();
    }

    [Fact]
    public void The_clocks_stand_still_on_hold()
    {
        var order = Changed(A.WorkOrder().Accept(Crew, Filed));
        var held = Changed(order.PutOnHold(Crew, HoldReason.Parts, new DateOnly(2026, 12, 3), "缺件", Filed.AddHours(1)));

        var resumed = Changed(held.Resume(Crew, Filed.AddHours(1).AddDays(6)));

        held.Status.Should().Be(WorkOrderStatus.OnHold);
        held.LevelDue(Filed.AddDays(30)).Should().Be(0);
        resumed.Status.Should().Be(WorkOrderStatus.InProgress);
        resumed.Due.Should().Be(order.Due.ShiftedBy(TimeSpan.FromDays(6)));
        resumed.Hold.Should().BeNull();
    }

    [Fact]
    public void A_hold_that_is_moved_on_began_when_it_began()
    {
        var held = Changed(A.WorkOrder().PutOnHold(Crew, HoldReason.Parts, new DateOnly(2026, 12, 3), null, Filed.AddHours(1)));

        var later = Changed(held.PutOnHold(Crew, HoldReason.Owner, new DateOnly(2026, 12, 9), null, Filed.AddDays(5)));

        later.Hold.Should().Be(new Hold(HoldReason.Owner, new DateOnly(2026, 12, 9), null, Filed.AddHours(1)));
    }

    [Fact]
    public void Urgent_work_in_a_public_area_is_done_only_with_a_photo()
    {
        var order = Changed(A.WorkOrder(category: "LIFT_FAULT").Accept(Crew, Filed));
        Faults["LIFT_FAULT"].WantsPhotoAfter.Should().BeTrue();
        Faults["LIGHT_STAIR"].WantsPhotoAfter.Should().BeFalse();

        order.Finish(Crew, [], photoWanted: true, Filed.AddHours(1)).Should().BeOfType<ChangeOutcome.NeedsPhoto>();

        var shown = Changed(order.Show(Crew, ["after"], Filed.AddHours(1)));
        Changed(shown.Finish(Crew, [], photoWanted: true, Filed.AddHours(1))).Status.Should().Be(WorkOrderStatus.Done);
    }

    [Fact]
    public void What_is_not_fixed_goes_back_under_its_number_and_the_second_time_up_the_ladder()
    {
        var once = Reworked(Done(A.WorkOrder()));
        once.Status.Should().Be(WorkOrderStatus.Dispatched);
        (once.Number, once.Reworks, once.Level).Should().Be(("20261127-001", 1, 0));

        var twice = Reworked(Done(once));
        (twice.Reworks, twice.Level).Should().Be((2, 2));
        twice.History.Count(entry => entry.Event == HistoryEvent.Reworked).Should().Be(2);
    }

    [Fact]
    public void A_closed_order_may_come_back_for_a_month_and_not_as_a_new_one()
    {
        var closed = Changed(Done(A.WorkOrder()).Confirm(Resident, 4, Filed.AddDays(1)));

        closed.Reject(Resident, "又不亮了", closed.Due, Filed.AddDays(20)).Should().BeOfType<ChangeOutcome.Changed>();
        closed.Reject(Resident, "又不亮了", closed.Due, Filed.AddDays(40)).Should().BeOfType<ChangeOutcome.TooLate>();
    }

    [Fact]
    public void Silence_closes_an_order_after_a_week_and_says_nothing_of_being_satisfied()
    {
        var done = Done(A.WorkOrder());
        var finished = done.LastTime(HistoryEvent.Finished)!.Value;

        done.Lapse(finished.AddDays(6.9)).Should().BeOfType<ChangeOutcome.Unchanged>();
        var lapsed = Changed(done.Lapse(finished.AddDays(7)));

        lapsed.Status.Should().Be(WorkOrderStatus.Closed);
        lapsed.Verdict.Should().BeNull();
    }

    [Fact]
    public void Neighbours_join_once_and_leave_again_and_may_call_it_fixed()
    {
        var joined = Changed(A.WorkOrder().Join(Neighbour, "灯坏了没人管啊", Filed.AddHours(1)));
        joined.Households.Should().Be(2);
        joined.Join(Neighbour, "again", Filed.AddHours(2)).Should().BeOfType<ChangeOutcome.Unchanged>();

        Changed(joined.Leave(Neighbour, Filed.AddHours(2))).Households.Should().Be(1);
        Changed(Done(joined).Confirm(Neighbour, null, Filed.AddDays(1))).Status.Should().Be(WorkOrderStatus.Closed);
    }

    [Fact]
    public void Who_withdraws_what_neighbours_joined_leaves_it_to_them()
    {
        var left = Changed(Changed(A.WorkOrder().Join(Neighbour, "words", Filed)).Withdraw(Resident, Filed.AddHours(1)));

        left.Status.Should().Be(WorkOrderStatus.Filed);
        left.Reporter.Should().Be("neighbour");
        left.Concerns("resident").Should().BeFalse();
    }

    [Fact]
    public void Noise_and_disputes_are_never_joined()
    {
        A.WorkOrder(category: "NOISE").IsPrivate.Should().BeTrue();
        A.WorkOrder(category: "NOISE").Join(Neighbour, "words", Filed).Should().BeOfType<ChangeOutcome.NotTheirs>();
    }

    [Fact]
    public void Urging_again_within_four_hours_is_answered_and_not_counted()
    {
        var urged = Changed(A.WorkOrder().Urge(Resident, Filed.AddHours(3)));

        urged.Urge(Resident, Filed.AddHours(6.9)).Should().BeOfType<ChangeOutcome.TooSoon>().Which.Again.Should().Be(Filed.AddHours(7));
        Changed(urged.Urge(Resident, Filed.AddHours(7))).History.Count(entry => entry.Event == HistoryEvent.Urged).Should().Be(2);
    }

    [Fact]
    public void Each_household_may_urge_for_itself()
    {
        var joined = Changed(A.WorkOrder().Join(Neighbour, "words", Filed));

        Changed(Changed(joined.Urge(Resident, Filed)).Urge(Neighbour, Filed)).History.Count(entry => entry.Event == HistoryEvent.Urged).Should().Be(2);
    }

    [Fact]
    public void Broken_promises_go_up_the_ladder_step_by_step_and_each_step_once()
    {
        var order = A.WorkOrder();
        order.Escalate(order.Due.Acknowledge).Should().BeOfType<ChangeOutcome.Unchanged>();

        var first = Changed(order.Escalate(order.Due.Acknowledge.AddMinutes(1)));
        first.Level.Should().Be(1);
        first.Escalate(order.Due.Acknowledge.AddMinutes(2)).Should().BeOfType<ChangeOutcome.Unchanged>();
        Changed(first.Escalate(order.Due.Resolve!.Value.AddMinutes(1))).Level.Should().Be(2);
        Changed(first.Escalate(order.Due.Resolve!.Value.AddDays(1.1))).Level.Should().Be(3);
    }

    [Fact]
    public void Ends_other_than_done_want_a_reason()
    {
        var order = A.WorkOrder();

        order.Refer(Desk, " ", Filed).Should().BeOfType<ChangeOutcome.NeedsReason>();
        order.Decline(Desk, null, Filed).Should().BeOfType<ChangeOutcome.NeedsReason>();
        order.HandBack(Crew, "R04", "", Filed).Should().BeOfType<ChangeOutcome.NeedsReason>();
        Changed(order.Refer(Desk, "供电公司", Filed)).History[^1].Note.Should().Be("供电公司");
    }

    [Fact]
    public void Merging_takes_the_people_along_and_splitting_gives_them_back()
    {
        var other = A.WorkOrder("another") with { Number = "20261127-002" };
        var order = Changed(A.WorkOrder().Join(Neighbour, "words", Filed));

        var merged = Changed(order.MergeInto(Desk, other, Filed.AddHours(1)));
        var grown = other.Absorb(Desk, order, Filed.AddHours(1));

        merged.MergedInto.Should().Be(other.Number);
        grown.Households.Should().Be(3);
        Changed(merged.Split(Desk, Filed.AddHours(2))).Status.Should().Be(WorkOrderStatus.Acknowledged);
        grown.Release(Desk, merged, Filed.AddHours(2)).Households.Should().Be(1);
    }

    [Fact]
    public void Ninety_days_after_the_end_nobody_can_tell_who_reported()
    {
        var closed = Changed(Done(Changed(A.WorkOrder().Join(Neighbour, "我是张三", Filed))).Confirm(Resident, 5, Filed.AddDays(1)));
        closed.NextLook(Filed.AddDays(1)).Should().Be(Filed.AddDays(1) + WorkOrder.ContactKept);

        var anonymous = closed.Anonymised(Filed.AddDays(91));

        anonymous.Concerned.Should().BeFalse();
        anonymous.Should().Match<WorkOrder>(order => order.Description == "" && order.Photos.IsEmpty && order.Category == "LIGHT_STAIR" && order.Verdict!.Score == 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_done_in_whatever_order_an_order_stays_sound(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            var (order, now) = (A.WorkOrder(category: run % 2 == 0 ? "LIGHT_STAIR" : "LIFT_FAULT"), Filed);
            for (var step = 0; step < 40; step++)
            {
                now = now.AddMinutes(random.Next(1, 3000));
                if (Random(order, random, now) is not ChangeOutcome.Changed(var changed))
                {
                    continue;
                }

                Sound(order, changed);
                order = changed;
            }
        }
    }

    private static FaultCatalog Faults => Sample.Model(FaultCatalog.Read);

    private static ChangeOutcome Random(WorkOrder order, Random random, DateTimeOffset now)
    {
        Actor[] residents = [Resident, Neighbour, new Actor("stranger")];
        Actor[] staff = [Desk, Crew, Colleague];
        var (resident, person) = (residents[random.Next(3)], staff[random.Next(3)]);
        return random.Next(19) switch
        {
            0 => order.Withdraw(resident, now),
            1 => order.Restore(resident, now),
            2 => order.Correct(resident, order.Place with { Building = $"{random.Next(9)}" }, null, now),
            3 => order.Note(resident, "note", now),
            4 => order.AddPhotos(resident, [$"{random.Next(9)}"], now),
            5 => order.Join(resident, "words", now),
            6 => order.Leave(resident, now),
            7 => order.Urge(resident, now),
            8 => order.Confirm(resident, random.Next(2) == 0 ? null : random.Next(1, 6), now),
            9 => order.Reject(resident, "words", order.Due, now),
            10 => order.Acknowledge(person, now),
            11 => order.Dispatch(person, "R06", null, now),
            12 => order.Accept(person, now),
            13 => order.PutOnHold(person, HoldReason.Parts, null, null, now),
            14 => order.Resume(person, now),
            15 => order.Finish(person, random.Next(2) == 0 ? [] : ["after"], photoWanted: random.Next(2) == 0, now),
            16 => order.HandBack(person, "R04", "reason", now),
            17 => order.Escalate(now),
            _ => order.Lapse(now),
        };
    }

    private static void Sound(WorkOrder before, WorkOrder after)
    {
        after.Number.Should().Be(before.Number);
        after.History.Length.Should().Be(before.History.Length + 1);
        after.History.Take(before.History.Length).Should().Equal(before.History);
        (after.Hold is not null).Should().Be(after.Status == WorkOrderStatus.OnHold);
        after.Followers.Select(follower => follower.Resident).Should().OnlyHaveUniqueItems().And.NotContain(after.Reporter);
        after.Reworks.Should().BeInRange(before.Reworks, before.Reworks + 1);
        after.Level.Should().BeGreaterThanOrEqualTo(before.Level);
        after.Assignee.Should().NotBeEmpty();
        if (after.Verdict is { Score: { } score })
        {
            score.Should().BeInRange(1, 5);
            after.Status.Should().Be(WorkOrderStatus.Closed);
        }
    }

    private static WorkOrder Done(WorkOrder order) => Changed(order.Finish(Crew, ["after"], photoWanted: false, Filed.AddHours(12)));

    private static WorkOrder Reworked(WorkOrder done) => Changed(done.Reject(Resident, "没修好", done.Due, Filed.AddHours(13)));

    private static WorkOrder Changed(ChangeOutcome outcome) => outcome.Should().BeOfType<ChangeOutcome.Changed>().Subject.Order;
}
