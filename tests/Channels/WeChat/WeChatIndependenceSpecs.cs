using CommunityBot.Channels.WeChat;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>What an implementation that is not ours seals we open, and what we seal it opens.</summary>
public sealed class WeChatIndependenceSpecs
{
    [NodeTheory]
    [InlineData("3号楼2单元楼道灯不亮了😀", Key)]
    [InlineData("旧钥匙", PreviousKey)]
    public async Task A_push_of_another_implementation_gets_a_reply_it_can_open(string words, string key)
    {
        await using var host = await WeChatHost.StartAsync();
        var reply = WeChatFormats.Read(await IndependentPlatform.AskAsync(host.Client.BaseAddress!, TextXml(words), key))!;
        reply["Content"].Should().Be($"回声：{words}");
        reply["ToUserName"].Should().Be(Resident);
    }
}
