using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>An echo over HTTP: POST /api/messages with the replies in the response, beside an endpoint that hands the bytes back.</summary>
public class MessagesBenchmarks
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private WebApplication _host = null!;
    private byte[] _body = null!;
    private ProcessorTime _time = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        var adapter = new CloudAdapter();
        var bot = new Echo();
        _host = await LoopbackHost.StartAsync(app =>
        {
            app.MapPost("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
            app.MapPost("/bare", (HttpContext context) => context.Request.Body.CopyToAsync(context.Response.Body, context.RequestAborted));
        });
        _client.BaseAddress = new Uri(_host.Urls.First());
        _body = JsonSerializer.SerializeToUtf8Bytes(new Activity(ActivityTypes.Message)
        {
            Id = "activity",
            ChannelId = "emulator",
            ServiceUrl = "http://localhost:1/",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "conversation"),
            Text = "hello",
            DeliveryMode = DeliveryModes.ExpectReplies,
        });
        _time = new ProcessorTime();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        _time.Report("HTTP exchange");
        await _host.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<int> Messages_bare_endpoint() => PostAsync("/bare");

    [Benchmark]
    public Task<int> Messages_with_expectReplies() => PostAsync("/api/messages");

    private async Task<int> PostAsync(string path)
    {
        _time.Count();
        using var content = new ByteArrayContent(_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return answer.Length;
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
