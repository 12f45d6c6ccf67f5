using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Repairs.Meetings;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Repairs.Meetings;

/// <summary>The figures of a month, on the month that the rules give as an example: 48 orders, 36 of them valid.</summary>
public class MonthFiguresSpecs
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateTimeOffset EndOfMonth = new(2026, 11, 30, 20, 0, 0, TimeSpan.FromHours(8));
    private static readonly Actor Resident = new("resident");
    private static readonly Actor Crew = new("crew", "R06");
    private static readonly Actor Office = new("office", "R02");

    [Fact]
    public void Every_rate_is_made_of_what_the_rules_say()
    {
        var figures = Of(ExampleMonth());

        (figures.Total, figures.Withdrawn, figures.Merged, figures.Referred, figures.Valid).Should().Be((48, 3, 5, 4, 36));
        figures.Responded.Should().Be(33);
        (figures.Fixed, figures.NotFixed, figures.Unreached).Should().Be((24, 4, 8));
        (figures.Satisfied, figures.Scored).Should().Be((19, 22));
        MeetingText.Rate(figures.Responded, figures.Valid).Should().Be("33/36（91.7%）");
        MeetingText.Rate(figures.Fixed, figures.Fixed + figures.NotFixed).Should().Be("24/28（85.7%）");
        MeetingText.Rate(figures.Satisfied, figures.Scored).Should().Be("19/22（86.4%）");
    }

    [Fact]
    public void Silence_is_neither_solved_nor_satisfied()
    {
        var lapsed = Changed(Finished(Order(1)).Lapse(EndOfMonth.AddDays(10)));

        var figures = Of([lapsed]);

        (figures.Fixed, figures.NotFixed, figures.Unreached, figures.Scored).Should().Be((0, 0, 1, 0));
        MeetingText.Rate(figures.Fixed, figures.Fixed + figures.NotFixed).Should().Be("0/0");
    }

    [Fact]
    public void What_the_ladder_does_is_no_response()
    {
        var order = Order(1);
        var escalated = Changed(order.Escalate(order.Due.Acknowledge.AddMinutes(1)));

        Of([escalated]).Responded.Should().Be(0);
        Of([escalated]).Overdue.Should().ContainSingle();
    }

    [Fact]
    public void The_same_light_three_times_in_sixty_days_wants_its_cause_looked_for()
    {
        WorkOrder[] earlier = [At(Order(1), EndOfMonth.AddDays(-50)), At(Order(2), EndOfMonth.AddDays(-40))];

        var figures = MonthFigures.Of(November, [Order(3)], earlier, Faults, Neighbourhood.Calendar, EndOfMonth);

        figures.HotSpots.Should().ContainSingle().Which.Times.Should().Be(3);
        figures.Repeated.Should().Be(1);
        figures.Total.Should().Be(1, "the orders before it are another month's");
    }

    [Fact]
    public void What_lies_longer_back_is_no_hot_spot()
    {
        WorkOrder[] earlier = [At(Order(1), EndOfMonth.AddDays(-70)), At(Order(2), EndOfMonth.AddDays(-65))];

        MonthFigures.Of(November, [Order(3)], earlier, Faults, Neighbourhood.Calendar, EndOfMonth).HotSpots.Should().BeEmpty();
    }

    [Fact]
    public void Disputes_count_but_lie_nowhere()
    {
        var disputes = Enumerable.Range(1, 4).Select(number => Order(number) with { Category = "NOISE", IsPrivate = true }).ToArray();

        var figures = Of(disputes);

        figures.Valid.Should().Be(4);
        figures.HotSpots.Should().BeEmpty();
        MonthReportPage.Of(new MonthReport(figures, disputes, [], EndOfMonth), Faults, Neighbourhood, "t.csv").Should().NotContain("3号楼");
        MonthReportCsv.Of(new MonthReport(figures, disputes, [], EndOfMonth), Faults, Neighbourhood).Should().NotContain("楼道灯不亮");
    }

    [Fact]
    public void The_table_opens_in_excel_and_gives_nobody_away()
    {
        var order = Order(1) with { Description = "=HYPERLINK(\"x\") 打我电话13812345678", Place = A.RepairPlace() with { Room = "501" } };

        var table = MonthReportCsv.Of(new MonthReport(Of([order]), [order], [], EndOfMonth), Faults, Neighbourhood);

        table.Should().StartWith("\uFEFF\"单号\"").And.Contain("\"'=HYPERLINK(\"\"x\"\") 打我电话138****5678\"");
        table.Should().NotContain("13812345678").And.NotContain("501").And.NotContain("resident");
    }

    [Fact]
    public void The_page_shows_words_and_runs_none()
    {
        var decision = new Decision(1, "<script>alert(1)</script>", "R04", new DateOnly(2026, 11, 20), EndOfMonth.AddDays(-20));

        var page = MonthReportPage.Of(new MonthReport(Of(ExampleMonth()), [], [decision], EndOfMonth), Faults, Neighbourhood, "t.csv");

        page.Should().Contain("&lt;script&gt;").And.NotContain("<script>").And.Contain("已过期").And.Contain("19/22（86.4%）");
    }

    private static List<WorkOrder> ExampleMonth()
    {
        var orders = new List<WorkOrder>();
        Add(3, order => Changed(order.Withdraw(Resident, order.FiledAt.AddMinutes(5))));
        Add(5, order => Changed(order.MergeInto(Office, A.WorkOrder() with { Number = "20261101-999" }, order.FiledAt.AddMinutes(5))));
        Add(4, order => Changed(order.Refer(Office, "供电公司", order.FiledAt.AddMinutes(5))));
        Add(19, order => Changed(Finished(order).Confirm(Resident, 5, EndOfMonth)));
        Add(3, order => Changed(Finished(order).Confirm(Resident, 3, EndOfMonth)));
        Add(2, order => Changed(Finished(order).Confirm(Resident, null, EndOfMonth)));
        Add(4, order => Changed(Finished(order).Reject(Resident, "还是不亮", order.Due, order.FiledAt.AddHours(4))));
        Add(5, Finished);
        Add(3, order => Changed(order.Acknowledge(Office, order.Due.Acknowledge.AddMinutes(1))));
        return orders;

        void Add(int count, Func<WorkOrder, WorkOrder> live) => orders.AddRange(Enumerable.Range(orders.Count + 1, count).Select(number => live(Order(number))));
    }

    private static MonthFigures Of(IReadOnlyList<WorkOrder> orders) => MonthFigures.Of(November, orders, [], Faults, Neighbourhood.Calendar, EndOfMonth);

    private static FaultCatalog Faults => Sample.Catalog().Get<FaultCatalog>();

    private static Neighbourhood Neighbourhood => Sample.Catalog().Get<Neighbourhood>();

    // A day of the month each, so that nobody's clock runs into another's.
    private static WorkOrder Order(int number) => At(A.WorkOrder() with { Number = $"202611{number:00}-001", Reporter = "resident" }, new DateTimeOffset(2026, 11, 1 + (number % 28), 9, 0, 0, TimeSpan.FromHours(8)));

    private static WorkOrder At(WorkOrder order, DateTimeOffset filed) => order with
    {
        FiledAt = filed,
        Due = DueTimes.Of(Faults[order.Category], filed, Neighbourhood.Calendar),
        History = [new HistoryEntry(filed, HistoryEvent.Filed)],
    };

    private static WorkOrder Finished(WorkOrder order) => Changed(Changed(order.Accept(Crew, order.FiledAt.AddMinutes(10))).Finish(Crew, ["photo"], true, order.FiledAt.AddHours(2)));

    private static WorkOrder Changed(ChangeOutcome outcome) => outcome.Should().BeOfType<ChangeOutcome.Changed>().Subject.Order;
}
