using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace CommunityBot.Tests.Outbox;

/// <summary>What is posted arrives once, in order, when it may; what cannot arrive is seen.</summary>
public sealed class OutboxSpecs : IDisposable
{
    private const string Resident = "resident";

    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<IDisposable> _opened = [];
    private readonly FakeTimeProvider _clock = new(A.FridayEvening.ToUniversalTime());
    private readonly Screen _screen = new();

    public OutboxSpecs() => _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("community", TimeSpan.FromHours(8), null, null));

    public void Dispose() => _opened.ForEach(opened => opened.Dispose());

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_message_is_sent_once_however_often_it_is_posted(StateServer server)
    {
        var host = await HostAsync(server);
        await host.PostAsync(Message("a"));
        await host.PostAsync(Message("a"));
        await host.RoundAsync();
        await host.PostAsync(Message("a"));
        await host.RoundAsync();

        _screen.Shown.Should().Equal("a");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Messages_come_in_the_order_they_are_due(StateServer server)
    {
        var host = await HostAsync(server);
        await host.PostAsync(Message("third") with { SendAt = A.FridayEvening.AddHours(1) });
        await host.PostAsync(Message("first"));
        await host.PostAsync(Message("second"));
        await host.RoundAsync();
        _screen.Shown.Should().Equal("first", "second");

        _clock.Advance(TimeSpan.FromHours(1));
        await host.RoundAsync();

        _screen.Shown.Should().Equal("first", "second", "third");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_routine_message_waits_for_the_morning_and_an_urgent_one_does_not(StateServer server)
    {
        var host = await HostAsync(server);
        _clock.SetUtcNow(new DateTimeOffset(A.FridayEvening.Date.AddHours(15), TimeSpan.Zero));
        var night = _clock.GetLocalNow();
        await host.PostAsync(Message("routine") with { SendAt = night });
        await host.PostAsync(Message("urgent") with { SendAt = night, Urgency = MessageUrgency.Urgent });
        await host.RoundAsync();
        _screen.Shown.Should().Equal("urgent");

        _clock.Advance(TimeSpan.FromHours(8.4));
        await host.RoundAsync();
        _screen.Shown.Should().HaveCount(1);

        _clock.Advance(TimeSpan.FromMinutes(6));
        await host.RoundAsync();
        _screen.Shown.Should().Equal("urgent", "routine");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_could_not_be_sent_is_tried_again_before_what_came_after_it(StateServer server)
    {
        var host = await HostAsync(server);
        _screen.Next(new DeliveryOutcome.TryLater());
        await host.PostAsync(Message("first"));
        await host.PostAsync(Message("second"));
        await host.RoundAsync();
        _screen.Shown.Should().BeEmpty();

        _clock.Advance(TimeSpan.FromMinutes(1));
        await host.RoundAsync();

        _screen.Shown.Should().Equal("first", "second");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_may_have_arrived_is_never_sent_again_and_people_can_see_it(StateServer server)
    {
        var host = await HostAsync(server);
        _screen.Next(new DeliveryOutcome.Unknown());
        await host.PostAsync(Message("a"));
        await host.RoundAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        await host.RoundAsync();

        _screen.Tries.Should().Be(1);
        (await host.Book.ReadLinesAsync(DeadLetter.Key, default)).Should().ContainSingle().Which.Should().Contain("may have arrived");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_channel_that_stays_out_of_order_ends_in_the_dead_letters(StateServer server)
    {
        var host = await HostAsync(server);
        _screen.Next([.. Enumerable.Repeat(new DeliveryOutcome.TryLater(), 20)]);
        await host.PostAsync(Message("a"));
        for (var hour = 0; hour < 30; hour++)
        {
            await host.RoundAsync();
            _clock.Advance(TimeSpan.FromHours(1));
        }

        _screen.Tries.Should().Be(new OutboxOptions().Tries);
        (await host.Book.ReadLinesAsync(DeadLetter.Key, default)).Should().ContainSingle();
        (await host.Outbox.PendingAsync(Resident, default)).Should().BeEmpty();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_withdrawn_message_a_refused_topic_and_a_stale_reminder_are_not_sent(StateServer server)
    {
        var host = await HostAsync(server);
        await host.PostAsync(Message("withdrawn"));
        await host.ChangeAsync(change => host.Outbox.WithdrawAsync(change, Resident, "withdrawn"));
        await host.PostAsync(Message("refused") with { Topic = "reminders" });
        await host.ChangeAsync(change => host.Outbox.RefuseAsync(change, Resident, "reminders"));
        await host.PostAsync(Message("refused later") with { Topic = "reminders" });
        await host.PostAsync(Message("stale") with { Expires = A.FridayEvening.AddMinutes(5) });
        await host.PostAsync(Message("sent"));
        _clock.Advance(TimeSpan.FromMinutes(10));
        await host.RoundAsync();

        _screen.Shown.Should().Equal("sent");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Hosts_that_post_and_deliver_at_once_send_everything_once_and_in_order(StateServer server)
    {
        var hosts = new[] { await HostAsync(server), await HostAsync(server) };
        var posted = Task.Run(async () =>
        {
            for (var number = 0; number < 60; number++)
            {
                await hosts[number % 2].PostAsync(Message($"{number}"));
            }
        });
        while (!posted.IsCompleted)
        {
            await hosts[0].RoundAsync();
        }

        await posted;
        await hosts[0].RoundAsync();

        _screen.Shown.Should().Equal(Enumerable.Range(0, 60).Select(number => $"{number}"));
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Hours_that_are_over_are_struck_off_the_diary(StateServer server)
    {
        var host = await HostAsync(server);
        await host.PostAsync(Message("a"));
        await host.PostAsync(Message("b") with { SendAt = A.FridayEvening.AddHours(5), Urgency = MessageUrgency.Urgent });
        _clock.Advance(TimeSpan.FromHours(6));
        await host.RoundAsync();

        _screen.Shown.Should().Equal("a", "b");
        (await BookOutbox.Diary.IsEmptyAsync(host.Book)).Should().BeTrue();
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Who_asked_to_be_forgotten_hears_nothing_more(StateServer server)
    {
        var host = await HostAsync(server);
        await host.PostAsync(Message("a"));
        await host.ChangeAsync(change => host.Outbox.ForgetAsync(change, Resident));
        await host.RoundAsync();

        _screen.Tries.Should().Be(0);
    }

    private static OutboundMessage Message(string key) => new() { Key = key, To = Resident, Text = key, SendAt = A.FridayEvening, Topic = "repairs" };

    private async Task<OutboxHost> HostAsync(StateServer server)
    {
        var connection = server.Connect();
        _opened.Add(connection);
        var host = new OutboxHost(connection, _keys, _clock, _screen);
        await host.ChangeAsync(change =>
        {
            change.Write(Contacts.Key(Resident), new Contact(Screen.Id, null, "bot", Resident, Resident), OutboxJson.Default.Contact);
            return Task.CompletedTask;
        });
        return host;
    }

    private sealed class OutboxHost
    {
        private readonly OutboxCourier _courier;

        public OutboxHost(IConnectionMultiplexer redis, RedisKeys keys, TimeProvider clock, Screen screen)
        {
            var options = Options.Create(new OutboxOptions());
            Book = new RedisBook(redis, keys);
            Outbox = new BookOutbox(Book, options, clock);
            var contacts = new Contacts(Book, new Microsoft.Bot.Builder.ConversationState(new Microsoft.Bot.Builder.MemoryStorage()));
            _courier = new OutboxCourier(Book, contacts, [screen], options, clock, NullLogger<OutboxCourier>.Instance);
        }

        public RedisBook Book { get; }

        public BookOutbox Outbox { get; }

        public Task<bool> PostAsync(OutboundMessage message) => ChangeAsync(change => Outbox.PostAsync(change, message));

        public Task<bool> ChangeAsync(Func<IBookChange, Task> decide) => Book.ChangeAsync(
            async change =>
            {
                await decide(change);
                return true;
            },
            default);

        public Task RoundAsync() => _courier.DeliverDueAsync(default);
    }

    /// <summary>A channel whose screen shows what arrived.</summary>
    private sealed class Screen : IProactiveChannel
    {
        public const string Id = "screen";

        private readonly Queue<DeliveryOutcome> _next = new();

        public List<string> Shown { get; } = [];

        public int Tries { get; private set; }

        public string ChannelId => Id;

        public void Next(params DeliveryOutcome[] outcomes) => outcomes.ToList().ForEach(_next.Enqueue);

        public Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken)
        {
            Tries++;
            var outcome = _next.TryDequeue(out var next) ? next : new DeliveryOutcome.Delivered();
            if (outcome is DeliveryOutcome.Delivered)
            {
                Shown.Add(message.Text);
            }

            return Task.FromResult(outcome);
        }
    }
}
