using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ChineseMaskSpecs
{
    [Theory]
    [InlineData("我叫王建国,灯坏了", "我叫*,灯坏了")]
    [InlineData("我姓王", "我姓*")]
    [InlineData("电话13800138000", "电话*")]
    [InlineData("打0359-2012345找我", "打*找我")]
    [InlineData("身份证140802195001011234", "身份证*")]
    [InlineData("14080219500101123X", "*")]
    [InlineData("一三八零零一三八零零零", "*")]
    [InlineData("晋M12345堵门", "*堵门")]
    [InlineData("写信到wang@example.com", "*")]
    public void What_tells_who_somebody_is_goes(string words, string masked) => ChineseMask.Personal(words).Should().Be(masked);

    [Theory]
    [InlineData("3号楼2单元502灯坏了")]
    [InlineData("3-2-501漏水")]
    [InlineData("12月5号上午9点到11点")]
    [InlineData("那家店叫什么")]
    [InlineData("叫人来修")]
    public void What_is_needed_to_label_stays(string words) => ChineseMask.Personal(words).Should().Be(words);
}
