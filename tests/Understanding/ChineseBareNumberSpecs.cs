using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Understanding;

public class ChineseBareNumberSpecs
{
    [Theory]
    [InlineData("12吧", "12")]
    [InlineData("16号", "16")]
    [InlineData("十二", "12")]
    [InlineData("是12", "12")]
    [InlineData("说错了是501", "501")]
    [InlineData("六零一", "601")]
    public void A_number_and_nothing_else_is_the_answer(string said, string number)
    {
        ChineseBareNumber.Read(said).Should().Be(number);
    }

    [Theory]
    [InlineData("16度")]
    [InlineData("12号楼")]
    [InlineData("记不清了")]
    [InlineData("是")]
    public void Words_that_say_more_are_no_bare_number(string said)
    {
        ChineseBareNumber.Read(said).Should().BeNull();
    }
}
