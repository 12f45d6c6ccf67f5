using System.Text;
using System.Xml.Linq;
using CommunityBot.Channels.WebChat;
using CommunityBot.Channels.WeChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Channels.WebChat;

/// <summary>The dev page on a real Kestrel, with a WeChat route that answers by script instead of a bot.</summary>
internal sealed class ScriptedHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WeChatOptions _options;
    private readonly List<XElement> _pushes = [];

    private ScriptedHost(WebApplication app, WeChatOptions options, FakeTimeProvider clock) => (_app, _options, Clock) = (app, options, clock);

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public FakeTimeProvider Clock { get; }

    /// <summary>The pushes that arrived, opened, in order.</summary>
    public IReadOnlyList<XElement> Pushes
    {
        get { lock (_pushes) { return [.. _pushes]; } }
    }

    /// <summary>How many pushes to hang up on before answering one.</summary>
    public int HangUps { get; set; }

    /// <summary>What the route answers to a push: the fields between To/From and the end, as XML; "" is a silent acknowledgement.</summary>
    public Func<XElement, Task<string>> Answer { get; set; } = _ => Task.FromResult("");

    public static async Task<ScriptedHost> StartAsync(string mode = "safe", Uri? simulator = null)
    {
        var options = new WeChatOptions
        {
            AppId = "wx0000000000000001",
            Token = "communitybottoken",
            EncodingAESKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            Mode = mode,
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["DevChat:Simulator"] = simulator?.OriginalString;
        builder.Services.AddSingleton(Options.Create(options));
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 11, 52, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        builder.Services.AddSingleton<TimeProvider>(clock);
        var app = builder.Build();
        var host = new ScriptedHost(app, options, clock);
        app.Urls.Add("http://127.0.0.1:0");
        app.MapDevChat();
        app.MapPost("/wechat", (Delegate)host.ReceiveAsync);
        app.MapGet("/dev/clock", () => new NewTime(host.Clock.GetLocalNow()));
        app.MapPost("/dev/clock", (NewTime time) => host.Clock.SetUtcNow(time.Now.ToUniversalTime()));
        await app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        var push = XElement.Parse(_options.Protection == WeChatMode.Plain ? body : Opened(request.Query, body));
        lock (_pushes)
        {
            _pushes.Add(push);
        }

        if (Pushes.Count <= HangUps)
        {
            request.HttpContext.Abort();
        }

        var answer = await Answer(push);
        return Results.Text(answer is "" or "success" || _options.Protection == WeChatMode.Plain ? answer : Sealed(answer), "text/xml");
    }

    private string Opened(IQueryCollection query, string body)
    {
        var opened = Crypto.Open(XElement.Parse(body).Element("Encrypt")!.Value, query["msg_signature"], query["timestamp"], query["nonce"]);
        return Encoding.UTF8.GetString(opened!.Bytes);
    }

    private string Sealed(string answer) => WeChatXml.Write(Crypto.Seal(answer, Key, Clock.GetUtcNow()));

    private WeChatCrypto Crypto => new(_options.Token, [Key], _options.AppId);

    private WeChatKey Key => WeChatKey.TryParse(_options.EncodingAESKey, out var key) ? key : throw new InvalidOperationException();

    private sealed record NewTime(DateTimeOffset Now);
}
