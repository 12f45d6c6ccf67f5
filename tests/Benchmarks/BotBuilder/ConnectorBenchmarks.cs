using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>A reply to a channel's service, with a connector made for it as each turn makes one, beside the same bytes sent bare.</summary>
public class ConnectorBenchmarks
{
    private readonly BotFrameworkAuthentication _authentication = BotFrameworkAuthenticationFactory.Create();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Activity _reply = new(ActivityTypes.Message)
    {
        ReplyToId = "activity",
        ChannelId = "directline",
        From = new ChannelAccount("bot"),
        Recipient = new ChannelAccount("user"),
        Conversation = new ConversationAccount(id: "conversation"),
        Text = "hello",
    };

    private WebApplication _channel = null!;
    private ConnectorFactory _connectors = null!;
    private byte[] _bytes = null!;
    private ProcessorTime _time = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        var id = "{\"id\":\"1\"}"u8.ToArray();
        _channel = await LoopbackHost.StartAsync(app => app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(id);
        }));
        var caller = await _authentication.AuthenticateRequestAsync(new Activity { ServiceUrl = _channel.Urls.First() }, null, CancellationToken.None);
        _connectors = caller.ConnectorFactory;
        _bytes = JsonSerializer.SerializeToUtf8Bytes(_reply);
        _time = new ProcessorTime();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        _time.Report("reply");
        await _channel.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public async Task<int> Reply_bare()
    {
        _time.Count();
        using var content = new ByteArrayContent(_bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _client.PostAsync(new Uri($"{_channel.Urls.First()}/v3/conversations/conversation/activities/activity"), content);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    [Benchmark]
    public async Task<string> Reply_through_the_connector()
    {
        _time.Count();
        using var connector = await _connectors.CreateAsync(_channel.Urls.First(), null, CancellationToken.None);
        return (await connector.Conversations.ReplyToActivityAsync(_reply)).Id;
    }
}
