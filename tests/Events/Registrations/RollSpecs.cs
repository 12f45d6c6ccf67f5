using CommunityBot.Dialogs.Events;

namespace CommunityBot.Tests.Events;

/// <summary>Places are given once, in order, and told as they are.</summary>
public class RollSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly RegistrationTerms Terms = new(2, HasWaitlist: true, new DateTime(2026, 11, 19, 10, 0, 0), new DateTime(2026, 12, 3, 8, 0, 0));

    [Fact]
    public void Whoever_asks_first_has_the_place_and_the_next_waits_only_when_they_want_to()
    {
        var roll = Take(Roll.Empty, "甲", "乙").Roll;

        roll.Register(Request("丙"), Terms).Outcome.Should().Be(new RegistrationOutcome.Full(0, 1));
        roll.Register(Request("丙") with { MayWait = true }, Terms).Outcome.Should().BeOfType<RegistrationOutcome.Waiting>().Which.Position.Should().Be(1);
    }

    [Fact]
    public void The_same_party_registers_once_and_another_of_the_same_resident_beside_it()
    {
        var roll = Take(Roll.Empty, "甲").Roll;

        roll.Register(Request("甲") with { Push = "another" }, Terms).Outcome.Should().BeOfType<RegistrationOutcome.Already>();
        roll.Register(Request("甲") with { Participant = "李阿姨", Push = "another" }, Terms).Outcome.Should().BeOfType<RegistrationOutcome.Registered>();
    }

    [Fact]
    public void A_message_that_comes_again_is_answered_again_and_changes_nothing()
    {
        var roll = Take(Roll.Empty, "甲").Roll;

        var (again, outcome) = roll.Register(Request("甲"), Terms);

        again.Should().BeSameAs(roll);
        outcome.Should().BeOfType<RegistrationOutcome.Registered>();
    }

    [Theory]
    [InlineData("2026-11-19T09:59", typeof(RegistrationOutcome.NotYet))]
    [InlineData("2026-11-19T10:00", typeof(RegistrationOutcome.Registered))]
    [InlineData("2026-12-03T07:59", typeof(RegistrationOutcome.Registered))]
    [InlineData("2026-12-03T08:00", typeof(RegistrationOutcome.Closed))]
    public void Places_are_taken_from_the_opening_to_the_closing_minute(string at, Type outcome) =>
        Roll.Empty.Register(Request("甲") with { Now = new DateTimeOffset(EventsSample.Local(at), Now.Offset) }, Terms).Outcome.Should().BeOfType(outcome);

    [Fact]
    public void A_party_that_does_not_fit_is_told_what_is_left() =>
        Take(Roll.Empty, "甲").Roll.Register(Request("乙") with { Places = 2 }, Terms).Outcome.Should().Be(new RegistrationOutcome.Full(1, 1));

    [Fact]
    public void A_party_may_grow_while_there_is_room_and_shrink_at_any_time()
    {
        var roll = Take(Roll.Empty, "甲").Roll;

        var (grown, first) = roll.Register(Request("甲") with { Places = 2, Replaces = 1, Push = "two" }, Terms);
        var (_, second) = grown.Register(Request("甲") with { Places = 3, Replaces = 1, Push = "three" }, Terms);
        var (shrunk, third) = grown.Register(Request("甲") with { Places = 1, Replaces = 1, Push = "one", Now = new DateTimeOffset(Terms.Closes.AddHours(1), Now.Offset) }, Terms);

        first.Should().BeOfType<RegistrationOutcome.Registered>().Which.Registration.Places.Should().Be(2);
        grown.Register(Request("甲") with { Places = 3, Replaces = 1, Push = "two" }, Terms).Roll.Should().BeSameAs(grown, "the message came again");
        second.Should().BeOfType<RegistrationOutcome.NoMore>().Which.Free.Should().Be(0);
        third.Should().BeOfType<RegistrationOutcome.Registered>();
        shrunk.Held.Should().Be(1);
    }

    [Fact]
    public void A_party_does_not_grow_past_those_who_wait()
    {
        var roll = Take(Roll.Empty, "甲", "乙").Roll.Register(Request("丙") with { MayWait = true }, Terms).Roll.Cancel(2);

        roll.Register(Request("甲") with { Places = 2, Replaces = 1, Push = "two" }, Terms).Outcome.Should().BeOfType<RegistrationOutcome.NoMore>();
    }

    [Fact]
    public void A_place_given_back_is_offered_to_whoever_waits_first_and_kept_for_them()
    {
        var roll = Wait(Take(Roll.Empty, "甲", "乙").Roll, "丙", "丁").Cancel(1);

        var settled = roll.Settle(Terms, Now, Now.AddHours(2));

        settled.Offered.Should().ContainSingle().Which.Resident.Should().Be("丙");
        settled.Roll.Register(Request("戊"), Terms).Outcome.Should().BeOfType<RegistrationOutcome.Full>();
        settled.Roll.Accept(3, Now.AddHours(1))!.Entries[2].State.Should().Be(RegistrationState.Taken);
    }

    [Fact]
    public void An_offer_not_taken_in_time_passes_to_the_next()
    {
        var roll = Wait(Take(Roll.Empty, "甲", "乙").Roll, "丙", "丁").Cancel(1).Settle(Terms, Now, Now.AddHours(2)).Roll;

        roll.Accept(3, Now.AddHours(2)).Should().BeNull();
        var later = roll.Settle(Terms, Now.AddHours(2), Now.AddHours(4));

        later.Lapsed.Should().ContainSingle().Which.Resident.Should().Be("丙");
        later.Offered.Should().ContainSingle().Which.Resident.Should().Be("丁");
    }

    [Fact]
    public void Nothing_is_offered_once_places_can_no_longer_be_taken() =>
        Wait(Take(Roll.Empty, "甲", "乙").Roll, "丙").Cancel(1).Settle(Terms, new DateTimeOffset(Terms.Closes, Now.Offset), Now.AddHours(2)).Offered.Should().BeEmpty();

    [Fact]
    public void Whoever_newly_comes_does_not_pass_those_who_wait()
    {
        var roll = Wait(Take(Roll.Empty, "甲", "乙").Roll, "丙").Cancel(1);

        roll.Register(Request("丁"), Terms).Outcome.Should().BeOfType<RegistrationOutcome.Full>();
    }

    [Fact]
    public void Whatever_happens_no_more_places_are_held_than_there_are()
    {
        var random = new Random(20261201);
        var roll = Roll.Empty;
        var now = Now;
        for (var step = 0; step < 2000; step++)
        {
            roll = random.Next(4) switch
            {
                0 when roll.Entries.Length > 0 => roll.Cancel(random.Next(roll.Entries.Length) + 1),
                1 when roll.Entries.Length > 0 => roll.Accept(random.Next(roll.Entries.Length) + 1, now) ?? roll,
                2 => roll.Settle(Terms, now = now.AddSeconds(5), now.AddMinutes(1)).Roll,
                _ => roll.Register(Request($"{step}") with { Places = random.Next(1, 3), MayWait = random.Next(2) == 0 }, Terms).Roll,
            };
            roll.Held.Should().BeLessThanOrEqualTo(2);
        }

        roll.Entries.Select(entry => entry.State).Distinct().Should().HaveCountGreaterThan(3);
    }

    [Fact]
    public void Whoever_is_forgotten_leaves_a_number_and_nothing_that_leads_to_them()
    {
        var (roll, _) = Roll.Empty.Register(Request("甲") with { Participant = "李阿姨", Phone = "13800001234" }, Terms);

        var left = roll.Without("甲");

        left.Held.Should().Be(1);
        left.Entries[0].Should().BeEquivalentTo(new { Resident = "", Participant = (string?)null, Phone = (string?)null, Push = "" });
    }

    private static RegistrationRequest Request(string resident) => new() { Resident = resident, Push = $"push of {resident}", Now = Now };

    private static (Roll Roll, RegistrationOutcome Outcome) Take(Roll roll, params string[] residents) =>
        residents.Aggregate((roll, (RegistrationOutcome)new RegistrationOutcome.Full(0, null)), (state, resident) => state.roll.Register(Request(resident), Terms));

    private static Roll Wait(Roll roll, params string[] residents) =>
        residents.Aggregate(roll, (state, resident) => state.Register(Request(resident) with { MayWait = true }, Terms).Roll);
}
