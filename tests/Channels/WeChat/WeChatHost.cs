using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeCom;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>A host with nothing but the WeChat channel and a bot, on a port of its own, called as WeChat calls.</summary>
internal sealed class WeChatHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WeChatHost(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _application.Services;

    public static async Task<WeChatHost> StartAsync(string mode = "safe", IBot? bot = null, WeChatTurns? turns = null, TimeProvider? time = null, IReadOnlyDictionary<string, string?>? settings = null, RedisKeys? sharedKeys = null, RecordedLog? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["WeChat:AppId"] = WeChatSample.AppId,
            ["WeChat:Token"] = WeChatSample.Token,
            ["WeChat:EncodingAESKey"] = WeChatSample.Key,
            ["WeChat:PreviousEncodingAESKey"] = WeChatSample.PreviousKey,
            ["WeChat:Mode"] = mode,
            ["WeChat:MenuKeys:repair"] = "我要报修",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var keys = sharedKeys ?? StateServer.NewKeys();
        builder.Services.AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log).AddFilter("Microsoft", LogLevel.Warning);
            }
        });
        builder.Services.AddSingleton(keys);
        builder.Services.AddSingleton(RedisConnections.To(StateServer.Garnet.ConnectionString, 2));
        builder.Services.AddSingleton<IBook>(provider => new RedisBook(provider.GetRequiredService<RedisConnections>().Shared, keys));
        builder.Services.AddDistributedMemoryCache();
        builder.Services.AddSingleton(new ConversationState(new MemoryStorage()));
        builder.Services.AddWeChatChannel(builder.Configuration);
        builder.Services.AddWeComChannel(builder.Configuration);
        builder.Services.AddSingleton(bot ?? ScriptedBot.Echo);
        builder.Services.AddSingleton(turns ?? new OneTurnPerPush().RunAsync);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        var application = builder.Build();
        application.MapWeChat();
        application.MapWeCom();
        await application.StartAsync();
        return new WeChatHost(application);
    }

    /// <summary>Pushes a message in safe mode and gives what comes back, still sealed.</summary>
    public Task<HttpResponseMessage> PushAsync(string message, string key = WeChatSample.Key)
    {
        var push = WeChatSample.Crypto(key).Seal(message, WeChatSample.KeyOf(key), TimeProvider.System.GetUtcNow());
        var body = message.StartsWith('{')
            ? $"{{\"ToUserName\":\"{WeChatSample.Account}\",\"Encrypt\":\"{push.Encrypted}\"}}"
            : $"<xml><ToUserName><![CDATA[{WeChatSample.Account}]]></ToUserName><Encrypt><![CDATA[{push.Encrypted}]]></Encrypt></xml>";
        return PostAsync(SafeQuery(push.Encrypted), body);
    }

    /// <summary>Pushes a message in safe mode and opens the reply with the same key.</summary>
    public async Task<string> AskAsync(string message, string key = WeChatSample.Key)
    {
        using var response = await PushAsync(message, key);
        var sealedReply = WeChatFormats.Read(await response.Content.ReadAsStringAsync())!;
        var opened = WeChatSample.Crypto(key).Open(sealedReply["Encrypt"]!, sealedReply["MsgSignature"], sealedReply["TimeStamp"], sealedReply["Nonce"])!;
        return WeChatFormats.Text(opened.Bytes);
    }

    public Task<HttpResponseMessage> PostAsync(string query, string body) => PostAsync(query, System.Text.Encoding.UTF8.GetBytes(body));

    public async Task<HttpResponseMessage> PostAsync(string query, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        return await Client.PostAsync(new Uri($"/wechat?{query}", UriKind.Relative), content);
    }

    /// <summary>The address of a push whose encrypted part is given, rightly signed.</summary>
    public static string SafeQuery(string encrypted, string? timestamp = null, string nonce = "42")
    {
        timestamp ??= RealNow;
        return $"{PlainQuery(timestamp, nonce)}&openid={WeChatSample.Resident}&encrypt_type=aes"
            + $"&msg_signature={WeChatSignature.Of(WeChatSample.Token, timestamp, nonce, encrypted)}";
    }

    /// <summary>The address of a plain push, rightly signed.</summary>
    public static string PlainQuery(string? timestamp = null, string nonce = "42")
    {
        timestamp ??= RealNow;
        return $"signature={WeChatSignature.Of(WeChatSample.Token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}";
    }

    private static string RealNow => $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
