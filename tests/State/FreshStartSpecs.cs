using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.BotFramework;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using static CommunityBot.Tests.BotFramework.Messages;

namespace CommunityBot.Tests.State;

public sealed class FreshStartSpecs(AnonymousBot host) : IClassFixture<AnonymousBot>
{
    private const string Tag = "0123456789abcdef";
    private const string Apology = "我这边的记录坏了";

    private static int _conversations;

    private readonly IDatabase _redis = host.Bot.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
    private readonly RedisKeys _keys = host.Bot.Services.GetRequiredService<RedisKeys>();
    private readonly string _conversation = $"corrupt-{Interlocked.Increment(ref _conversations)}";

    [Theory]
    [InlineData("not even a tag")]
    [InlineData(Tag + "{\"state\":{")]
    [InlineData(Tag + "{\"state\":[],\"pushes\":7}")]
    [InlineData(Tag + "{\"state\":{\"CONVERSATION\":{\"$type\":\"System.Diagnostics.Process\",\"$value\":{}}},\"pushes\":[]}")]
    [InlineData(Tag + "{\"state\":{\"CONVERSATION\":{\"DialogState\":{\"$type\":\"dialogs.state\",\"$value\":\"nonsense\"}}},\"pushes\":[]}")]
    [InlineData(Tag + "{\"state\":{\"CONVERSATION\":7},\"pushes\":[]}")]
    [InlineData(Tag + "{\"state\":{\"CONVERSATION\":[7]},\"pushes\":[]}")]
    public async Task A_document_nobody_can_read_is_kept_aside_and_the_resident_told(string document)
    {
        await _redis.StringSetAsync(DocumentKey, document.Replace("CONVERSATION", $"directline/conversations/bf:directline:{_conversation}", StringComparison.Ordinal));

        var (_, replies) = await host.Bot.PostAsync(Message("金海湾3号楼2单元楼道灯不亮了", _conversation));

        replies.Said().TrimStart().Should().StartWith("抱歉").And.Contain(Apology).And.Contain("单号");
        Kept().Should().NotBeEmpty();
        (await host.Bot.PostAsync(Message("我的报修", _conversation))).Body.Said().Should().Contain("楼道灯").And.NotContain(Apology);
    }

    [Fact]
    public async Task What_was_filed_before_is_still_there()
    {
        await host.Bot.PostAsync(Message("金海湾3号楼2单元楼道灯不亮了", _conversation));
        await _redis.StringSetAsync(DocumentKey, "lost");
        (await host.Bot.PostAsync(Message("我的报修", _conversation))).Body.Said().Should().Contain(Apology).And.Contain("楼道灯");
    }

    [Fact]
    public async Task Who_can_be_remembered_is_told_nothing()
    {
        await host.Bot.PostAsync(Message("楼道灯不亮了", _conversation));
        (await host.Bot.PostAsync(Message("金海湾3号楼2单元", _conversation))).Body.Said().Should().NotContain(Apology);
        Kept().Should().BeEmpty();
    }

    private RedisKey DocumentKey => _keys.OfConversation("s", $"bf:directline:{_conversation}");

    private List<RedisKey> Kept() =>
        [.. _redis.Multiplexer.GetServers()[0].Keys(pattern: $"{_keys.Prefix}:corrupt:*{Pseudonym.Of($"bf:directline:{_conversation}")}*")];
}
