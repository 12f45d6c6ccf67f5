using System.Globalization;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatSignatureSpecs
{
    private const string Official = "f464b24fc39322e44b38aa78f5edd27bd1441696";

    [Fact]
    public void The_official_example_is_signed_as_documented() =>
        WeChatSignature.Of("AAAAA", "1714036504", "1514711492").Should().Be(Official);

    [Fact]
    public void The_order_of_the_parts_does_not_matter() =>
        WeChatSignature.Of("1514711492", "AAAAA", "1714036504").Should().Be(Official);

    [Fact]
    public void Parts_are_sorted_by_code_and_not_by_a_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            // sha1("Tabpamtest"); a Chinese sort puts pamtest first.
            WeChatSignature.Of("pamtest", "Tab").Should().Be("713a48807e8666ee371bc8e6b6dcd3dcc2772746");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_right_signature_matches() =>
        WeChatSignature.Matches(Official, "AAAAA", "1714036504", "1514711492").Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("f464b24fc39322e44b38aa78f5edd27bd1441697")]
    [InlineData("F464B24FC39322E44B38AA78F5EDD27BD1441696")]
    [InlineData("f464b24fc39322e44b38aa78f5edd27bd144169")]
    [InlineData("签名")]
    public void A_wrong_signature_does_not_match(string? signature) =>
        WeChatSignature.Matches(signature, "AAAAA", "1714036504", "1514711492").Should().BeFalse();

    [Fact]
    public void A_missing_part_never_matches() =>
        WeChatSignature.Matches(WeChatSignature.Of("AAAAA", "1"), "AAAAA", "1", null).Should().BeFalse();
}
