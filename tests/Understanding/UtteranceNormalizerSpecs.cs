using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class UtteranceNormalizerSpecs
{
    [Theory]
    [InlineData("電梯壞了", "电梯坏了")]
    [InlineData("６号楼１单元", "6号楼1单元")]
    [InlineData("下 周 二", "下周二")]
    [InlineData("3 号 楼 2 单 元 5 0 1", "3号楼2单元501")]
    [InlineData("3号楼 2 501", "3号楼2 501")]
    [InlineData("3 2 501", "3 2 501")]
    [InlineData("wi fi 密 码 多 少", "wi fi密码多少")]
    [InlineData("🛒在哪", "在哪")]
    [InlineData("好的[微笑]", "好的")]
    [InlineData("谢谢/::)", "谢谢")]
    [InlineData("3️⃣号楼", "3号楼")]
    [InlineData("嗯,那个楼道灯不亮", "楼道灯不亮")]
    [InlineData("呃我想问一下药店在哪", "药店在哪")]
    [InlineData("Is The Office OPEN", "is the office open")]
    [InlineData("灯\u200b坏了\ufeff", "灯坏了")]
    [InlineData("就是", "就是")]
    [InlineData("[3号楼]", "[3号楼]")]
    public void What_differs_only_in_form_reads_the_same(string text, string expected) =>
        UtteranceNormalizer.Normalize(text).Value.Should().Be(expected);

    [Fact]
    public void Every_character_knows_where_it_came_from()
    {
        const string text = "🛒 電 梯";
        var normalized = UtteranceNormalizer.Normalize(text);

        normalized.Value.Should().Be("电梯");
        normalized.Offsets.Select(offset => text[offset]).Should().Equal('電', '梯');
    }
}
