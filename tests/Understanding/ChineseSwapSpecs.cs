using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ChineseSwapSpecs
{
    [Theory]
    [InlineData("不是5 是3", "5", "3")]
    [InlineData("不是五,是三", "5", "3")]
    [InlineData("是3不是5", "5", "3")]
    [InlineData("不对,不是2是12吧", "2", "12")]
    [InlineData("说错了是501", null, "501")]
    [InlineData("说错了 是六零一", null, "601")]
    [InlineData("写错了,应该是402", null, "402")]
    public void Numbers_are_swapped(string text, string? wrong, string right)
    {
        var swap = ChineseSwap.Read(text);

        swap!.WrongNumber.Should().Be(wrong);
        swap.RightNumber.Should().Be(right);
    }

    [Theory]
    [InlineData("不是对讲 是刷卡没反应", "对讲", "刷卡没反应")]
    [InlineData("等等,不是楼道那个,是门口的灯", "楼道那个", "门口的灯")]
    public void Things_are_swapped(string text, string wrong, string right) =>
        ChineseSwap.Read(text).Should().Be(new ChineseSwap(wrong, right));

    [Theory]
    [InlineData("是不是今天来")]
    [InlineData("不是我报的")]
    [InlineData("楼道灯不亮")]
    [InlineData("不是吧")]
    public void Other_words_swap_nothing(string text) => ChineseSwap.Read(text).Should().BeNull();
}
