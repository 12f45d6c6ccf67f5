using CommunityBot.Channels.WeChat;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatOptionsSpecs
{
    [Theory]
    [InlineData("safe")]
    [InlineData("Safe")]
    [InlineData("COMPAT")]
    [InlineData("plain")]
    public void A_complete_account_is_accepted_whatever_the_case_of_the_mode(string mode) =>
        Faults(Options(mode)).Should().BeEmpty();

    [Fact]
    public void Safe_is_the_mode_nobody_has_to_choose() => new WeChatOptions().Protection.Should().Be(WeChatMode.Safe);

    [Fact]
    public void Nothing_configured_names_all_that_is_missing() =>
        Faults(new WeChatOptions()).Should().HaveCount(3).And.Contain(fault => fault.Contains("WeChat:AppId"))
            .And.Contain(fault => fault.Contains("WeChat:Token")).And.Contain(fault => fault.Contains("WeChat:EncodingAESKey"));

    [Fact]
    public void Plain_mode_needs_no_key()
    {
        var options = Options("plain");
        options.EncodingAESKey = "";
        Faults(options).Should().BeEmpty();
    }

    [Theory]
    [InlineData("secure")]
    [InlineData("")]
    [InlineData("7")]
    public void An_unknown_mode_is_refused_with_the_known_ones(string mode) =>
        Faults(Options(mode)).Should().ContainSingle().Which.Should().Contain("safe, compat, plain");

    [Theory]
    [InlineData("ab")]
    [InlineData("has space")]
    [InlineData("0123456789012345678901234567890123")]
    public void A_token_WeChat_would_not_take_is_refused(string token)
    {
        var options = Options();
        options.Token = token;
        Faults(options).Should().ContainSingle().Which.Should().Contain("WeChat:Token");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF=")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH")]
    public void A_key_of_another_shape_is_refused(string key)
    {
        var options = Options();
        options.EncodingAESKey = key;
        options.PreviousEncodingAESKey = key;
        Faults(options).Should().HaveCount(2);
    }

    [Fact]
    public void An_AppId_that_would_break_a_storage_key_is_refused()
    {
        var options = Options();
        options.AppId = "wx{1}";
        Faults(options).Should().ContainSingle().Which.Should().Contain("WeChat:AppId");
    }

    private static IEnumerable<string> Faults(WeChatOptions options) =>
        new WeChatOptionsValidator().Validate(null, options).Failures ?? [];
}
