using CommunityBot.Channels.BotFramework;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.BotFramework;

public sealed class BotFrameworkProactiveSpecs : IAsyncLifetime
{
    private readonly ChannelService _channel = new();
    private readonly BotFrameworkProactive _proactive = new("directline", new CloudAdapter(), new ConfigurationBuilder().Build());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task A_message_goes_to_the_channels_own_conversation()
    {
        (await DeliverAsync()).Should().BeOfType<DeliveryOutcome.Delivered>();
        var call = _channel.Calls.Should().ContainSingle().Subject;
        call.Path.Should().StartWith("/v3/conversations/con:versation/activities");
        call.Text.Should().Be("修好了");
        call.Body.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("title").GetString().Should().Be("好的");
    }

    [Fact]
    public async Task In_a_group_too()
    {
        await DeliverAsync("bfg:directline:con:version:user");
        _channel.Calls.Should().ContainSingle().Which.Path.Should().StartWith("/v3/conversations/con:version/activities");
    }

    [Theory]
    [InlineData(429, typeof(DeliveryOutcome.TryLater))]
    [InlineData(503, typeof(DeliveryOutcome.TryLater))]
    [InlineData(404, typeof(DeliveryOutcome.Undeliverable))]
    [InlineData(500, typeof(DeliveryOutcome.Unknown))]
    public async Task What_the_service_answers_decides_whether_it_is_tried_again(int status, Type outcome)
    {
        _channel.Instead = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        (await DeliverAsync()).Should().BeOfType(outcome);
    }

    [Fact]
    public async Task A_service_that_is_away_is_tried_later()
    {
        await _channel.DisposeAsync();
        (await DeliverAsync()).Should().BeOfType<DeliveryOutcome.TryLater>();
    }

    private Task<DeliveryOutcome> DeliverAsync(string conversation = "bf:directline:con:versation") => _proactive.DeliverAsync(
        new OutboundMessage { Key = "k", To = conversation, Text = "修好了", SendAt = TimeProvider.System.GetUtcNow(), Topic = "t", Buttons = [new MessageButton("好的", "好的")] },
        new Contact("directline", _channel.Url, "bot", "user", conversation),
        CancellationToken.None);
}
