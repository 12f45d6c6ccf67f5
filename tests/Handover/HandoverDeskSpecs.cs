using System.Globalization;
using CommunityBot.Dialogs.Handover;

namespace CommunityBot.Tests.Handover;

public class HandoverDeskSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 16, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Who_asks_first_is_taken_first_and_those_of_yesterday_after_all_who_wait()
    {
        var desk = new[] { Call("昨天") with { IsTask = true }, Call("甲"), Call("乙") }.Aggregate(HandoverDesk.Empty, (known, call) => known.With(call));

        desk.Ahead("甲").Should().Be(0);
        desk.Ahead("乙").Should().Be(1);
        Drain(desk).Should().Equal("甲", "乙", "昨天");
    }

    [Fact]
    public void The_same_message_takes_the_same_resident_and_another_none()
    {
        var taken = (TakeOutcome.Taken)HandoverDesk.Empty.With(Call("甲")).With(Call("乙")).Take("客服", "p1", Now);

        taken.Desk.Take("客服", "p1", Now).Should().BeOfType<TakeOutcome.Taken>().Which.Call.Resident.Should().Be("甲");
        taken.Desk.Take("客服", "p2", Now).Should().BeOfType<TakeOutcome.Busy>();
        taken.Desk.Take("另一位", "p3", Now).Should().BeOfType<TakeOutcome.Taken>().Which.Call.Resident.Should().Be("乙");
    }

    [Fact]
    public void What_is_said_while_waiting_is_kept_once_and_in_order()
    {
        var call = Call("甲").With(new HandoverLine("1", "一"), Now).With(new HandoverLine("2", "二"), Now).With(new HandoverLine("1", "一"), Now);

        call.Unread.Select(line => line.Text).Should().Equal("一", "二");
    }

    [Fact]
    public void A_resident_with_a_task_is_served_by_the_bot_until_a_person_calls_back()
    {
        var task = Call("甲") with { IsTask = true };

        task.Silences.Should().BeFalse();
        (task with { Staff = "客服" }).Silences.Should().BeTrue();
    }

    private static IEnumerable<string> Drain(HandoverDesk desk)
    {
        for (var push = 0; desk.Take("客服", push.ToString(CultureInfo.InvariantCulture), Now) is TakeOutcome.Taken(var next, var call); push++)
        {
            yield return call.Resident;
            desk = next.End(call, $"end{push}");
        }
    }

    private static HandoverCall Call(string resident) => new() { Resident = resident, AskedAt = Now, LastAt = Now };
}
