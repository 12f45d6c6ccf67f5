using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Community;

public class PersonalNumbersSpecs
{
    [Theory]
    [InlineData("我身份证140802195001011234", "我身份证***")]
    [InlineData("我身份证14080219500101123x行不", "我身份证***行不")]
    [InlineData("１４０８０２１９５００１０１１２３４", "***")]
    [InlineData("140802 19500101 123X", "***")]
    [InlineData("老证140802500101123", "老证***")]
    [InlineData("卡号6222021234567890123", "卡号***")]
    [InlineData("卡号6222 0212 3456 7890", "卡号***")]
    public void Numbers_of_cards_are_taken_out(string said, string kept)
    {
        PersonalNumbers.HoldIdentity(said).Should().BeTrue();
        PersonalNumbers.WithoutIdentity(said).Should().Be(kept);
    }

    [Theory]
    [InlineData("单号20261127-001和20261127-002")]
    [InlineData("打我电话13812341234")]
    [InlineData("3号楼2单元602")]
    [InlineData("0359-0000001")]
    [InlineData("2026-11-27 19:52:00 2026-11-28")]
    public void Other_numbers_stay(string said)
    {
        PersonalNumbers.HoldIdentity(said).Should().BeFalse();
        PersonalNumbers.WithoutIdentity(said).Should().Be(said);
    }

    [Theory]
    [InlineData("打我电话13812341234", "打我电话138****1234")]
    [InlineData("138 1234 1234或139-5678-5678", "138****1234或139****5678")]
    [InlineData("13812341234,140802195001011234", "138****1234,***")]
    [InlineData("社区0359-0000001", "社区0359-0000001")]
    public void Others_see_mobile_numbers_with_their_middle_hidden(string said, string shown) => PersonalNumbers.Masked(said).Should().Be(shown);
}
