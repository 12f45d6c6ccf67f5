using CommunityBot.Channels.WeChat;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatCryptoSpecs
{
    private const string Timestamp = "1795000000";
    private const string Nonce = "123456789";

    // Made with npm's wechat-crypto: random bytes f0 to ff, and padding of 12, 32 and 26 bytes.
    public static TheoryData<string, string, string> KnownAnswers => new()
    {
        {
            "<xml><Content><![CDATA[3号楼2单元楼道灯不亮了😀]]></Content></xml>",
            "EsZ7Ryw+VIw056uG/tZNW/pT3ps4VRDp3jY4ewA/AuodPG8mStYiXNwmh2GDT0ffvM8bZLpW0dC2TvM0BddiNAxCv4YKq0+HZ2CyLidYyepOEejSCmprmuWOO9sAT722qkfIis1zWoZCr/+e9r9j3tTFBXwkNWeqHKGxvw41luI=",
            "de16476f58b0c79f0b1bf587ae51ca47769cf56e"
        },
        {
            new string('a', 58),
            "EsZ7Ryw+VIw056uG/tZNW/OjJn/g4tm/N58+VdlMOYRCQMVDRTlkGuvk2YNVA5egoYgAPfBWSTc4f3Nik64oFexyHv2MKkGDJmruRU27aIFs1bVuGf/6OC1OJzckcXDn6nCx+CJwOw2AJdJQT20SJAV6zo3WVUrRgvxeIss7F7A=",
            "5587130b8f46eb9f1565e86597c1f288029b293e"
        },
        {
            "",
            "EsZ7Ryw+VIw056uG/tZNW+v8P2xVynPx2jrEKpRN7twPe+Zwm0XbqrxgGGNzfEbGNYLBSii4RNNWYFXaLExAow==",
            "005b3bb6526aaadd361ffd515d338167642f2409"
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Opens_what_another_implementation_sealed(string message, string encrypted, string signature) =>
        Text(Crypto().Open(encrypted, signature, Timestamp, Nonce)).Should().Be(message);

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Seals_byte_for_byte_as_another_implementation_does(string message, string encrypted, string signature)
    {
        var randomness = Enumerable.Range(0xf0, 16).Select(value => (byte)value).ToArray();
        var message1 = Crypto().Seal(message, KeyOf(Key), Now, randomness, Nonce);
        message1.Should().Be(new SealedMessage(encrypted, signature, 1_795_000_000, Nonce));
    }

    [Fact]
    public void Whatever_is_sealed_opens_again()
    {
        var random = new Random(20261127);
        for (var length = 0; length < 200; length++)
        {
            var message = string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(4) switch
            {
                0 => "药",
                1 => "😀",
                2 => "\n",
                _ => "a",
            }));
            Text(Open(Crypto(), Seal(message))).Should().Be(message);
        }
    }

    [Fact]
    public void Two_seals_of_one_message_differ() => Seal("你好").Encrypted.Should().NotBe(Seal("你好").Encrypted);

    [Fact]
    public void A_message_under_the_previous_key_opens_and_tells_the_key_to_reply_with()
    {
        var previous = KeyOf(PreviousKey);
        var both = new WeChatCrypto(Token, [KeyOf(Key), previous], AppId);
        var opened = Open(both, Crypto(PreviousKey).Seal("旧钥匙", previous, Now));
        Text(opened).Should().Be("旧钥匙");
        opened!.Key.Should().BeSameAs(previous);
    }

    [Fact]
    public void A_message_under_an_unknown_key_stays_closed() =>
        Open(Crypto(), Crypto(PreviousKey).Seal("x", KeyOf(PreviousKey), Now)).Should().BeNull();

    [Fact]
    public void A_message_for_another_account_stays_closed() =>
        Open(Crypto(), Crypto(receiver: "wxffffffffffffffff").Seal("x", KeyOf(Key), Now)).Should().BeNull();

    [Fact]
    public void A_receiver_that_only_begins_like_ours_is_another_one() =>
        Open(Crypto(), Crypto(receiver: AppId + "x").Seal("x", KeyOf(Key), Now)).Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("not base64 at all!")]
    [InlineData("EsZ7Ryw+VIw056uG/tZNW+v8P2xVynPx2jrEKpRN7twPe+Zwm0XbqrxgGGNzfEbGNYLBSii4RNNWYFXaLExAo")]
    [InlineData("EsZ7Ryw+VIw056uG/tZNWw==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void A_well_signed_wreck_stays_closed(string encrypted) =>
        Crypto().Open(encrypted, WeChatSignature.Of(Token, Timestamp, Nonce, encrypted), Timestamp, Nonce).Should().BeNull();

    [Fact]
    public void One_changed_character_breaks_the_signature()
    {
        var message = Seal("转账");
        var forged = message with { Encrypted = (message.Encrypted[0] == 'A' ? 'B' : 'A') + message.Encrypted[1..] };
        Open(Crypto(), forged).Should().BeNull();
    }

    private static SealedMessage Seal(string message) => Crypto().Seal(message, KeyOf(Key), Now);

    private static OpenedMessage? Open(WeChatCrypto crypto, SealedMessage message) =>
        crypto.Open(message.Encrypted, message.Signature, $"{message.Timestamp}", message.Nonce);

    private static string? Text(OpenedMessage? message) => message is null ? null : System.Text.Encoding.UTF8.GetString(message.Bytes);
}
