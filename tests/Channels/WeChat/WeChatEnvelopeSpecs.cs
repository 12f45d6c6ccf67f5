using CommunityBot.Channels.WeChat;

namespace CommunityBot.Tests.Channels.WeChat;

public sealed class WeChatEnvelopeSpecs
{
    private const string Receiver = "wx0123456789abcdef";

    [Fact]
    public void The_padding_reaches_from_one_byte_to_thirty_two()
    {
        var paddings = Enumerable.Range(0, 32).Select(length => Wrapped(new string('a', length))[^1]);
        paddings.Should().BeEquivalentTo(Enumerable.Range(1, 32));
    }

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x7FFFFFFF)]
    [InlineData(0x80000000)]
    [InlineData(0xFFFFFFEC)]
    [InlineData(24)]
    public void A_length_beyond_the_envelope_is_refused(uint length)
    {
        var envelope = Wrapped("hello");
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(envelope.AsSpan(16), length);
        WeChatEnvelope.Unwrap(envelope, Receiver).Should().BeNull();
    }

    [Fact]
    public void A_length_that_eats_the_receiver_is_refused()
    {
        var envelope = Wrapped("hello");
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(envelope.AsSpan(16), 5 + 18);
        WeChatEnvelope.Unwrap(envelope, Receiver).Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(255)]
    public void A_padding_of_impossible_length_is_refused(byte padding)
    {
        var envelope = Wrapped("hello");
        envelope[^1] = padding;
        WeChatEnvelope.Unwrap(envelope, Receiver).Should().BeNull();
    }

    [Fact]
    public void Every_byte_of_the_padding_counts()
    {
        var envelope = Wrapped("hello");
        envelope[^2] ^= 1;
        WeChatEnvelope.Unwrap(envelope, Receiver).Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(32)]
    public void An_envelope_of_nothing_but_padding_is_refused(int size)
    {
        var envelope = new byte[size];
        envelope.AsSpan().Fill((byte)Math.Max(1, size));
        WeChatEnvelope.Unwrap(envelope, Receiver).Should().BeNull();
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var envelope = new byte[random.Next(0, 9) * 16];
            random.NextBytes(envelope);
            if (envelope.Length > 0)
            {
                envelope[^1] = (byte)random.Next(0, 34);
            }

            FluentActions.Invoking(() => WeChatEnvelope.Unwrap(envelope, Receiver)).Should().NotThrow();
        }
    }

    private static byte[] Wrapped(string message) => WeChatEnvelope.Wrap(new byte[16], message, Receiver);
}
