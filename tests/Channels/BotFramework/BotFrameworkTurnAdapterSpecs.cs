using CommunityBot.Channels.BotFramework;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CommunityBot.Tests.Channels.BotFramework;

public sealed class BotFrameworkTurnAdapterSpecs
{
    [Fact]
    public async Task What_the_store_did_not_confirm_is_not_told_to_have_failed() =>
        (await SaidAsync(new RedisException("gone"))).Should().Be(BotFrameworkText.TurnInDoubt);

    [Fact]
    public async Task A_turn_that_broke_is_told_to_have_failed() =>
        (await SaidAsync(new InvalidOperationException("broken"))).Should().Be(BotFrameworkText.TurnFailed);

    private static async Task<string> SaidAsync(Exception failure)
    {
        var adapter = new BotFrameworkTurnAdapter([], NullLogger<BotFrameworkTurnAdapter>.Instance);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "1",
            ChannelId = "emulator",
            ServiceUrl = "http://localhost:1",
            From = new ChannelAccount("resident"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "talk"),
            Text = "灯坏了",
        };
        return (await adapter.ProcessAsync(activity, (_, _) => throw failure, CancellationToken.None)).Single().Text;
    }
}
