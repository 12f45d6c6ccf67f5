using System.Net;
using System.Text;

namespace CommunityBot.Tests.BotFramework;

public sealed class HostileBodySpecs(AnonymousBot host) : IClassFixture<AnonymousBot>
{
    private const string Addressed = """
        "type":"message","channelId":"directline","conversation":{"id":"c"},"from":{"id":"u"},"deliveryMode":"expectReplies"
        """;

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "nothing", [] },
        { "no JSON", "this is no JSON"u8.ToArray() },
        { "half of it", "{\"type\":\"mess"u8.ToArray() },
        { "null", "null"u8.ToArray() },
        { "a number", "42"u8.ToArray() },
        { "a list", "[{\"type\":\"message\"}]"u8.ToArray() },
        { "two documents", "{\"type\":\"message\"}{}"u8.ToArray() },
        { "a byte order mark alone", [0xEF, 0xBB, 0xBF] },
        { "UTF-16", Encoding.Unicode.GetBytes("{\"type\":\"message\"}") },
        { "broken UTF-8", [.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8] },
        { "a lone surrogate", "{\"type\":\"message\",\"text\":\"\\ud800\"}"u8.ToArray() },
        { "no type", "{\"text\":\"hello\"}"u8.ToArray() },
        { "an empty type", "{\"type\":\"\"}"u8.ToArray() },
        { "a type that is an object", "{\"type\":{}}"u8.ToArray() },
        { "a sender that is a text", Text("\"type\":\"message\",\"from\":\"me\"") },
        { "a conversation that is a list", Text("\"type\":\"message\",\"conversation\":[]") },
        { "attachments that are a number", Text($"{Addressed},\"attachments\":7") },
        { "a date that is none", Text($"{Addressed},\"timestamp\":\"yesterday\"") },
        { "no channel", Text("\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"}") },
        { "no conversation", Text("\"type\":\"message\",\"channelId\":\"x\",\"from\":{\"id\":\"u\"}") },
        { "no sender", Text("\"type\":\"message\",\"channelId\":\"x\",\"conversation\":{\"id\":\"c\"}") },
        { "a service that is no address", Text($"{Addressed},\"serviceUrl\":\"not an address\"") },
        { "a service on the disk", Text($"{Addressed},\"serviceUrl\":\"file:///etc/passwd\"") },
        { "an id without end", Text($"{Addressed},\"id\":\"{new string('9', 100_000)}\"") },
        { "a conversation without end", Text("\"type\":\"message\",\"channelId\":\"x\",\"from\":{\"id\":\"u\"},\"conversation\":{\"id\":\"" + new string('9', 100_000) + "\"}") },
        { "a text without end", Text($"{Addressed},\"text\":\"{new string('长', 20_000)}\"") },
        { "a deep value", Text($"{Addressed},\"value\":{new string('[', 5_000)}{new string(']', 5_000)}") },
        { "deep channel data", Text($"{Addressed},\"channelData\":{string.Concat(Enumerable.Repeat("{\"a\":", 2_000))}1{new string('}', 2_000)}") },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Nonsense_is_refused_in_the_protocols_words(string what, byte[] body)
    {
        var (status, answer) = await host.Bot.PostAsync(body);
        ((int)status).Should().BeInRange(400, 499, what);
        answer.ErrorCode().Should().NotBeNullOrEmpty();
        answer.GetProperty("error").GetProperty("message").GetString().Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("a type of tomorrow", "\"type\":\"hologram\"")]
    [InlineData("members who are nobody", "\"type\":\"conversationUpdate\",\"membersAdded\":[null,{}]")]
    [InlineData("an event without a name", "\"type\":\"event\"")]
    [InlineData("a message without words", "\"type\":\"message\"")]
    [InlineData("attachments of nothing", "\"type\":\"message\",\"attachments\":[null,{}]")]
    [InlineData("entities of nothing", "\"type\":\"message\",\"entities\":[null,{\"type\":null}]")]
    [InlineData("a locale nobody speaks", "\"type\":\"message\",\"text\":\"hi\",\"locale\":\"../../etc\"")]
    [InlineData("a number for words", "\"type\":\"message\",\"text\":42")]
    [InlineData("a type name in the data", "\"type\":\"message\",\"text\":\"hi\",\"channelData\":{\"$type\":\"System.Diagnostics.Process, System\"}")]
    [InlineData("an old friend", "\"type\":\"installationUpdate\",\"action\":\"remove\"")]
    public async Task The_unusual_is_taken_calmly(string what, string members)
    {
        var body = Text(members + ",\"channelId\":\"directline\",\"conversation\":{\"id\":\"calm\"},\"from\":{\"id\":\"u\"},\"deliveryMode\":\"expectReplies\"");
        var (status, _) = await host.Bot.PostAsync(body);
        status.Should().Be(HttpStatusCode.OK, what);
    }

    private static byte[] Text(string members) => Encoding.UTF8.GetBytes($"{{{members}}}");
}
