using CommunityBot.Channels.WeChat;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.DeliveryBench;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>A host that is full tells nobody a falsehood.</summary>
public sealed class WeChatLoadSpecs : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Now);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DeliveryBench _host;
    private readonly DeliveryBench _other;

    public WeChatLoadSpecs()
    {
        var bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            _begun.TrySetResult();
            await _ready.Task.WaitAsync(cancellationToken);
            await context.SendActivityAsync($"回声：{context.Activity.Text}", cancellationToken: cancellationToken);
        });
        var keys = StateServer.NewKeys();
        _host = new DeliveryBench(_time, bot, null, keys, null, ("MaximumTurns", "1"));
        _other = new DeliveryBench(_time, bot, null, keys, null, ("MaximumTurns", "1"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task A_redelivery_of_a_push_whose_turn_runs_joins_it_on_a_host_that_is_full()
    {
        var first = _host.DeliverAsync("慢");
        await _begun.Task;
        var second = _host.DeliverAsync("慢");
        Content(await _host.DeliverAsync("又一句", "2")).Should().Be(WeChatText.OutOfOrder);
        _ready.SetResult();
        Content(await first).Should().Be("回声：慢");
        Content(await second).Should().Be("回声：慢");
    }

    [Fact]
    public async Task A_redelivery_of_a_push_whose_turn_runs_elsewhere_joins_it_on_a_host_that_is_full()
    {
        var full = _other.DeliverAsync(Message(TextXml("占着", "9").Replace(Resident, "oSomebodyElse", StringComparison.Ordinal)));
        await _begun.Task;
        var first = _host.DeliverAsync("慢");
        await UntilAsync(() => _other.Get<WeChatKnownPushes>()(Conversation, Message(TextXml("慢")).Stamp.PushId));
        var second = _other.DeliverAsync("慢");
        _ready.SetResult();
        Content(await first).Should().Be("回声：慢");
        Content(await second).Should().Be("回声：慢");
        Content(await full).Should().Be("回声：占着");
    }

    [Fact]
    public async Task A_push_that_was_answered_is_answered_again_by_a_host_that_is_full()
    {
        _ready.SetResult();
        Content(await _host.DeliverAsync("好")).Should().Be("回声：好");
        Content(await _host.DeliverAsync("好")).Should().Be("回声：好");
    }

    [Fact]
    public async Task What_comes_by_itself_is_acknowledged_and_what_erases_is_asked_for_again()
    {
        var first = _host.DeliverAsync("慢");
        await _begun.Task;
        (await _host.DeliverAsync(Message(EventXml("LOCATION", "<Latitude>35</Latitude><Longitude>111</Longitude>")))).Should().BeOfType<WeChatAnswer.Acknowledgement>();
        (await _host.DeliverAsync(Message(EventXml("TEMPLATESENDJOBFINISH")))).Should().BeOfType<WeChatAnswer.Acknowledgement>();
        (await _host.DeliverAsync(Message(EventXml("unsubscribe")))).Should().BeOfType<WeChatAnswer.Silence>();
        (await _host.DeliverAsync(Message(EventXml("kf_create_session")))).Should().BeOfType<WeChatAnswer.Silence>();
        (await _host.DeliverAsync(Message(EventXml("user_authorization_revoke", $"<OpenID>{Resident}</OpenID>")))).Should().BeOfType<WeChatAnswer.Silence>();
        _ready.SetResult();
        await first;
    }
}
