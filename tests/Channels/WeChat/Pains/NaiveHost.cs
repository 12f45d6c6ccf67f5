using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CommunityBot.Dialogs.Community;
using CommunityBot.Tests.BotFramework;
using CommunityBot.WeChatSimulator;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Channels.WeChat.Pains;

/// <summary>
/// A server of the ordinary kind: answers each delivery as if it were a message, trusts what it reads, waits for one
/// thing after the other, keeps a token of its own, and sends again what it has not heard back from.
/// </summary>
/// <param name="pain">What it is to suffer from, where two habits exclude each other.</param>
/// <param name="platform">What it calls.</param>
internal sealed class NaiveHost(int pain, WeChatPlatform platform) : IPainHost
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private readonly Lock _one = new();
    private LoopbackServer? _server;
    private string? _token;

    public Uri WeChat => new($"{(_server ??= new LoopbackServer(TakeAsync)).Url}/wechat");

    public async Task SayAsync(string openId, string words)
    {
        // Letters escaped, as serializers do by themselves.
        var body = JsonSerializer.Serialize(new { touser = openId, msgtype = "text", text = new { content = words } });
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            try
            {
                _token ??= await TokenAsync();
                using var sent = await _client.PostAsync(new Uri(platform.Api, $"/cgi-bin/message/custom/send?access_token={_token}"), new StringContent(body));
                return;
            }
            catch (HttpRequestException)
            {
                // No answer, so it was not sent.
            }
        }
    }

    public GeoPoint Place(GeoPoint point, bool byItself) => point;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<string> TokenAsync()
    {
        var account = new SimulatorSettings();
        var answer = await _client.GetStringAsync(new Uri(platform.Api, $"/cgi-bin/token?grant_type=client_credential&appid={account.AppId}&secret={account.AppSecret}"));
        return JsonDocument.Parse(answer).RootElement.GetProperty("access_token").GetString()!;
    }

    // The signature covers the time and the nonce and nothing else, and is not even looked at.
    private async Task TakeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var message = Parse(await body.ReadToEndAsync());
        await context.Response.WriteAsync(Answer(message));
    }

    private string Answer(XElement message)
    {
        var (from, words) = (Value(message, "FromUserName"), Value(message, "Content"));
        if (pain == 2 && !_seen.TryAdd(Value(message, "MsgId"), true))
        {
            return "success";
        }

        if (Value(message, "MsgType") == "event")
        {
            return Reply(message, "");
        }

        if (words.StartsWith('慢'))
        {
            lock (_one)
            {
                Thread.Sleep(TimeSpan.FromSeconds(1));
            }
        }

        return Reply(message, $"#{_counts.AddOrUpdate(from, 1, (_, count) => count + 1)} {words}");
    }

    private static string Reply(XElement message, string words) =>
        $"<xml><ToUserName>{Value(message, "FromUserName")}</ToUserName><FromUserName>{Value(message, "ToUserName")}</FromUserName><CreateTime>{Value(message, "CreateTime")}</CreateTime><MsgType>text</MsgType><Content><![CDATA[{words}]]></Content></xml>";

    private static string Value(XElement message, string name) => message.Element(name)?.Value ?? "";

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA3075", Justification = "The hole is what is shown.")]
    private static XElement Parse(string body)
    {
        using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() });
        return XElement.Load(reader);
    }
}
