using System.Net;
using System.Net.Sockets;
using System.Text;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>Nothing anybody sends gets in unsigned, tells more than "forbidden", or breaks the host.</summary>
public sealed class WeChatHostileSpecs
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    private static readonly string Encrypted = Crypto().Seal(TextXml("你好"), KeyOf(Key), Now).Encrypted;

    private static readonly string Foreign = Crypto(receiver: "wxffffffffffffffff").Seal(TextXml("x"), KeyOf(Key), Now).Encrypted;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "empty body", WeChatHost.SafeQuery(Encrypted), "" },
        { "unsigned", "", Body(Encrypted) },
        { "wrong signature", WeChatHost.SafeQuery(Encrypted).Replace("msg_signature=", "msg_signature=0", StringComparison.Ordinal), Body(Encrypted) },
        { "only the signature that covers no body", $"{WeChatHost.PlainQuery()}&encrypt_type=aes", Body(Encrypted) },
        { "signature given twice", WeChatHost.SafeQuery(Encrypted) + "&msg_signature=1", Body(Encrypted) },
        { "plain body in safe mode", WeChatHost.PlainQuery(), TextXml("假的") },
        { "plain body that claims encryption", $"{WeChatHost.PlainQuery()}&encrypt_type=aes&msg_signature=1", TextXml("假的") },
        { "encrypt_type raw", WeChatHost.SafeQuery(Encrypted).Replace("encrypt_type=aes", "encrypt_type=raw", StringComparison.Ordinal), Body(Encrypted) },
        { "encrypted and plain under encrypt_type raw", WeChatHost.PlainQuery() + "&encrypt_type=raw", TextXml("假的").Replace("</xml>", $"<Encrypt>{Encrypted}</Encrypt></xml>", StringComparison.Ordinal) },
        { "truncated base64", WeChatHost.SafeQuery(Encrypted[..^3]), Body(Encrypted[..^3]) },
        { "half of the blocks", WeChatHost.SafeQuery(Encrypted[..64]), Body(Encrypted[..64]) },
        { "another account's message", WeChatHost.SafeQuery(Foreign), Body(Foreign) },
        { "two encrypted parts, the second one signed", WeChatHost.SafeQuery(Encrypted), $"<xml><Encrypt>AAAA</Encrypt><Encrypt>{Encrypted}</Encrypt></xml>" },
        { "a DTD", WeChatHost.SafeQuery(Encrypted), $"<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x\"><xml><Encrypt>{Encrypted}</Encrypt></xml>" },
        { "an entity bomb", WeChatHost.SafeQuery(Encrypted), Bomb() },
        { "not XML", WeChatHost.SafeQuery(Encrypted), "hello" },
        { "cut XML", WeChatHost.SafeQuery(Encrypted), Body(Encrypted)[..^6] },
        { "deep XML", WeChatHost.SafeQuery(Encrypted), string.Concat(Enumerable.Repeat("<a>", 10_000)) },
        { "deep JSON", WeChatHost.SafeQuery(Encrypted), string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) },
        { "a probe that wants more", "", """{"action":"CheckContainerPath","x":1}""" },
        { "a JSON array", "", "[1,2,3]" },
    };

    public static TheoryData<string, string> SealedButOdd => new()
    {
        { "no message", "" },
        { "no XML", "hello" },
        { "a DTD inside", $"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{TextXml("&a;")}" },
        { "deep XML inside", string.Concat(Enumerable.Repeat("<a>", 6_000)) + string.Concat(Enumerable.Repeat("</a>", 6_000)) },
        { "no sender", TextXml("x").Replace("FromUserName", "From", StringComparison.Ordinal) },
        { "a sender that is a storage key", TextXml("x").Replace(Resident, "o}{x:*", StringComparison.Ordinal) },
        { "a lone surrogate in JSON", "{\"Content\":\"\\ud800\"}" },
    };

    public static TheoryData<string> SealedAndReadable =>
    [
        TextXml("控制字符\u0001\u0008\u001f!"),
        TextXml("&lt;script&gt;]]]]><![CDATA[>"),
        TextXml(new string('长', 15_000)),
        TextXml(""),
        TextXml("a").Replace("<Content>", "<Content>第一个</Content><Content>", StringComparison.Ordinal),
        Xml("<MsgType>text</MsgType>"),
        Xml("<MsgType>location</MsgType><Location_X>north</Location_X>"),
        Xml("<MsgType>file</MsgType>"),
        EventXml("subscribe", "<EventKey>qrscene_</EventKey>"),
        EventXml("CLICK"),
        "\uFEFF  " + TextXml("标记"),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Is_refused_like_all_others(string what, string query, string body)
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.PostAsync(query, body);
        await IsRefusedAsync(response, what);
        await IsAliveAsync(host);
    }

    [Theory]
    [MemberData(nameof(SealedButOdd))]
    public async Task Even_a_sealed_message_that_is_none_is_refused_like_all_others(string what, string message)
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.PushAsync(message);
        await IsRefusedAsync(response, what);
        await IsAliveAsync(host);
    }

    [Theory]
    [MemberData(nameof(SealedAndReadable))]
    public async Task An_odd_but_readable_message_is_answered_or_acknowledged(string message)
    {
        await using var host = await WeChatHost.StartAsync();
        using var response = await host.PushAsync(message);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        await IsAliveAsync(host);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var host = await WeChatHost.StartAsync();
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var body = new byte[random.Next(2000)];
            random.NextBytes(body);
            using var response = await host.PostAsync(WeChatHost.SafeQuery(Encrypted), body);
            await IsRefusedAsync(response, $"round {round}");
        }

        using var surrogate = await host.PostAsync(WeChatHost.SafeQuery(Encrypted), [.. "<xml><Encrypt>"u8, 0xED, 0xA0, 0x80, .. "</Encrypt></xml>"u8]);
        await IsRefusedAsync(surrogate, "a surrogate in UTF-8");
        await IsAliveAsync(host);
    }

    [Fact]
    public async Task A_push_with_any_character_changed_is_refused()
    {
        await using var host = await WeChatHost.StartAsync();
        var query = WeChatHost.SafeQuery(Encrypted);
        var random = new Random(9);
        for (var round = 0; round < 50; round++)
        {
            var at = random.Next(Encrypted.Length);
            var changed = Encrypted[..at] + (Encrypted[at] == 'x' ? 'y' : 'x') + Encrypted[(at + 1)..];
            using var response = await host.PostAsync(query, Body(changed));
            await IsRefusedAsync(response, $"character {at}");
        }
    }

    [Theory]
    [InlineData("Content-Length: 5242880\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public async Task Five_megabytes_are_refused_before_they_have_come(string header)
    {
        await using var host = await WeChatHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();
        // A chunked body does not tell its length: what fits is read and not more.
        var sent = header.StartsWith("Transfer", StringComparison.Ordinal) ? $"{FiveMegabytes:x}\r\n" + new string('a', 70_000) : "<xml>";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /wechat?{WeChatHost.SafeQuery("x")} HTTP/1.1\r\nHost: bot\r\n{header}\r\n{sent}"));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20))).Should().Be("HTTP/1.1 403 Forbidden");
        await IsAliveAsync(host);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_in_the_middle_does_no_harm()
    {
        await using var host = await WeChatHost.StartAsync();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, host.Client.BaseAddress!.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /wechat?{WeChatHost.SafeQuery("x")} HTTP/1.1\r\nHost: bot\r\nContent-Length: 500\r\n\r\n<xml>"));
        }

        await IsAliveAsync(host);
    }

    [Fact]
    public async Task In_plain_mode_an_unsigned_message_is_refused()
    {
        await using var host = await WeChatHost.StartAsync("plain");
        using var response = await host.PostAsync("signature=0&timestamp=1&nonce=2", TextXml("假的"));
        await IsRefusedAsync(response, "unsigned");
    }

    [Fact]
    public async Task In_compat_mode_the_plain_part_alone_is_refused()
    {
        await using var host = await WeChatHost.StartAsync("compat");
        using var response = await host.PostAsync(WeChatHost.PlainQuery(), TextXml("假的"));
        await IsRefusedAsync(response, "plain");
    }

    private static async Task IsRefusedAsync(HttpResponseMessage response, string what)
    {
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden, what);
        (await response.Content.ReadAsStringAsync()).Should().Be("forbidden", what);
    }

    private static async Task IsAliveAsync(WeChatHost host) =>
        (await host.AskAsync(TextXml("还在吗", "alive"))).Should().Contain("回声：还在吗");

    private static string Body(string encrypted) => $"<xml><ToUserName>{Account}</ToUserName><Encrypt>{encrypted}</Encrypt></xml>";

    private static string Bomb()
    {
        var entities = Enumerable.Range(1, 9).Select(level => $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">");
        return $"<!DOCTYPE xml [<!ENTITY e0 \"ha\">{string.Concat(entities)}]><xml><Encrypt>&e9;</Encrypt></xml>";
    }
}
