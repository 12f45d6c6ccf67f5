using CommunityBot.Dialogs.Events;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Events;

/// <summary>Rolls on real servers: no place twice, whoever waits is told, and what was promised is sent or taken back.</summary>
public sealed class RollsSpecs : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly CommunityBot.Dialogs.Community.RedisKeys _keys = StateServer.NewKeys();
    private readonly FakeTimeProvider _clock = new(Now.ToUniversalTime());
    private readonly List<IDisposable> _opened = [];

    public RollsSpecs() => _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("community", TimeSpan.FromHours(8), null, null));

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_hundred_who_try_for_the_last_place_at_once_on_two_hosts_find_one_winner(StateServer server)
    {
        var hosts = new[] { Host(server), Host(server) };
        var occurrence = Class(capacity: 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => hosts[number % 2].RegisterAsync(occurrence, $"resident {number}", Now)));

        outcomes.OfType<RegistrationOutcome.Registered>().Should().ContainSingle();
        outcomes.OfType<RegistrationOutcome.Full>().Should().HaveCount(99);
        (await hosts[0].Rolls.ReadAsync(occurrence.Id, default)).Held.Should().Be(1);
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Whoever_registered_is_reminded_the_evening_before_and_two_hours_before_and_asked_afterwards(StateServer server)
    {
        var host = Host(server);
        var occurrence = Class();
        await host.RegisterAsync(occurrence, "甲", Now);

        var pending = await host.Outbox.PendingAsync("甲", default);

        pending.Select(message => message.SendAt.DateTime).Should().Equal(EventsSample.Local("2026-12-02T18:00"), EventsSample.Local("2026-12-03T08:00"), EventsSample.Local("2026-12-03T11:30"));
        pending[0].Text.Should().Be("提醒：明天（3日周四）10:00，【示例】长者手机课堂，在金海湾社区党群服务中心，带手机、老花镜。不来了说“取消报名”，别提醒说“别提醒了”。");
        pending[0].Expires.Should().Be(new DateTimeOffset(occurrence.Start, Now.Offset));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Whoever_cancels_is_not_reminded_and_the_place_goes_to_the_next_with_a_push(StateServer server)
    {
        var host = Host(server);
        var occurrence = Class(capacity: 1);
        await host.RegisterAsync(occurrence, "甲", Now);
        await host.RegisterAsync(occurrence, "乙", Now, mayWait: true);

        await host.Rolls.ChangeAsync(occurrence, Now, roll => (roll.Cancel(1), true), default);

        (await host.Outbox.PendingAsync("甲", default)).Should().BeEmpty();
        var offer = (await host.Outbox.PendingAsync("乙", default)).Should().ContainSingle().Subject;
        offer.Text.Should().Be("【示例】长者手机课堂 12月3日周四空出1位，给您留到今天（1日周二）12:00。要吗？");
        offer.Buttons.Select(button => button.Label).Should().Equal("要", "不要");
        offer.Expires.Should().Be(Now.AddHours(2));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task An_offer_nobody_answers_passes_on_while_nobody_speaks_and_once_only(StateServer server)
    {
        var hosts = new[] { Host(server), Host(server) };
        // The sample's class on 3 December, so that the upkeep knows it.
        var occurrence = EventsSample.Catalog.Next(EventsSample.Event("E19"), Now.DateTime)!;
        for (var number = 0; number < 18; number++)
        {
            await hosts[0].RegisterAsync(occurrence, $"resident {number}", Now, mayWait: true);
        }

        await hosts[0].Rolls.ChangeAsync(occurrence, Now, roll => (roll.Cancel(1), true), default);
        _clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(hosts.Select(host => host.Upkeep.RunAsync(default)));

        var roll = await hosts[1].Rolls.ReadAsync(occurrence.Id, default);
        roll.Entries[16].State.Should().Be(RegistrationState.Lapsed);
        roll.Entries[17].State.Should().Be(RegistrationState.Offered);
        (await hosts[0].Outbox.PendingAsync("resident 16", default)).Should().ContainSingle(message => message.Text.Contains("让给下一位"));
        (await hosts[0].Outbox.PendingAsync("resident 17", default)).Should().ContainSingle(message => message.Text.Contains("空出1位"));
    }

    [Theory]
    [OnGarnet]
    public async Task An_offer_made_at_night_waits_for_the_morning_to_run(StateServer server)
    {
        var host = Host(server);
        var night = new DateTimeOffset(2026, 12, 1, 23, 30, 0, Now.Offset);
        var occurrence = Class(capacity: 1);
        await host.RegisterAsync(occurrence, "甲", night);
        await host.RegisterAsync(occurrence, "乙", night, mayWait: true);
        await host.Rolls.ChangeAsync(occurrence, night, roll => (roll.Cancel(1), true), default);

        var offer = (await host.Outbox.PendingAsync("乙", default)).Should().ContainSingle().Subject;

        offer.SendAt.DateTime.Should().Be(EventsSample.Local("2026-12-02T07:30"));
        offer.Expires!.Value.DateTime.Should().Be(EventsSample.Local("2026-12-02T09:30"));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Those_who_waited_for_a_date_are_told_once_it_is_fixed(StateServer server)
    {
        var hosts = new[] { Host(server), Host(server) };
        await hosts[0].Book.ChangeAsync(
            change =>
            {
                change.Write(EventDemand.Key, EventDemand.None.With("E19", "甲").With("E07", "乙"), EventsJson.Default.EventDemand);
                return Task.FromResult(true);
            },
            default);

        await Task.WhenAll(hosts.Select(host => host.Upkeep.RunAsync(default)));

        (await hosts[0].Outbox.PendingAsync("甲", default)).Should().ContainSingle().Which.Text.Should().Be("【示例】长者手机课堂时间定了：12月3日周四10:00，在金海湾社区党群服务中心。需要报名。");
        (await hosts[0].Outbox.PendingAsync("乙", default)).Should().BeEmpty("the fair has no date yet");
    }

    private RollsHost Host(StateServer server)
    {
        var host = new RollsHost(server, _keys, _clock);
        _opened.Add(host);
        return host;
    }

    private static Occurrence Class(int capacity = 16) =>
        new(EventsSample.Event("E19") with { Capacity = capacity }, EventsSample.Local("2026-12-03T10:00"));
}
