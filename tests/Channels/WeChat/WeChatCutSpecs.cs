using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatCutSpecs
{
    [Theory]
    [InlineData("短", 3, "短")]
    [InlineData("短文", 5, "短")]
    [InlineData("短", 2, "")]
    [InlineData("一二三\n四五六", 15, "一二三")]
    [InlineData("一\n二三四五六七八", 15, "一\n二三四")]
    [InlineData("a😀b", 4, "a")]
    [InlineData("a👨‍👩‍👧b", 12, "a")]
    [InlineData("去 <a href=\"https://e.org\">这里</a> 看", 30, "去")]
    [InlineData("<a href=\"x\">y</a> z", 18, "<a href=\"x\">y</a>")]
    public void Cuts_where_it_hurts_least(string text, int bytes, string expected) => WeChatCut.At(text, bytes).Should().Be(expected);

    [Fact]
    public void A_pile_of_marks_cannot_swallow_the_whole_text() =>
        WeChatCut.At("a" + new string('\u0301', 2000), 101).Should().HaveLength(51);
}
