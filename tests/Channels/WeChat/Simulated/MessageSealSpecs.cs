using System.Text;
using CommunityBot.WeChatSimulator.Pushes;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The simulator's seal and the channel's were written apart: what one closes the other opens.</summary>
public sealed class MessageSealSpecs
{
    private readonly MessageSeal _seal = new(Token, Key, AppId);

    [Fact]
    public void The_official_example_is_signed_as_documented()
    {
        using var seal = new MessageSeal("AAAAA", Key, AppId);
        seal.Sign("1714036504", "1514711492").Should().Be("f464b24fc39322e44b38aa78f5edd27bd1441696");
    }

    [Theory]
    [MemberData(nameof(WeChatCryptoSpecs.KnownAnswers), MemberType = typeof(WeChatCryptoSpecs))]
    public void Opens_what_a_third_implementation_sealed(string message, string encrypted, string signature)
    {
        _seal.Decrypt(encrypted).Should().Be((message, null));
        _seal.Sign("1795000000", "123456789", encrypted).Should().Be(signature);
    }

    [Fact]
    public void Messages_of_every_length_pass_both_ways()
    {
        for (var length = 0; length <= 200; length++)
        {
            var message = new string('药', length);
            var encrypted = _seal.Encrypt(message);
            var opened = Crypto().Open(encrypted, _seal.Sign("1", "2", encrypted), "1", "2");
            Encoding.UTF8.GetString(opened!.Bytes).Should().Be(message);
            _seal.Decrypt(Crypto().Seal(message, KeyOf(Key), Now).Encrypted).Should().Be((message, null));
        }
    }

    [Fact]
    public void Another_key_or_receiver_is_noticed()
    {
        using var otherKey = new MessageSeal(Token, PreviousKey, AppId);
        using var otherReceiver = new MessageSeal(Token, Key, "wx0000000000000000");
        otherKey.Decrypt(_seal.Encrypt("你好")).Message.Should().BeNull();
        otherReceiver.Decrypt(_seal.Encrypt("你好")).Message.Should().BeNull();
        _seal.Decrypt("not base64").Complaint.Should().NotBeNull();
    }
}
