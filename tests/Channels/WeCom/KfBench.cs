using System.Collections.Concurrent;
using System.Net;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Channels.WeChat;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Channels.WeCom;

/// <summary>Hosts with the WeCom channel before one platform and on one state server, told of news as WeCom tells.</summary>
internal sealed class KfBench : IAsyncDisposable
{
    public const string CorpId = "ww0123456789abcdef";

    private static readonly WeChatCrypto Crypto = WeChatSample.Crypto(receiver: CorpId);

    private readonly RedisKeys _keys = StateServer.NewKeys();
    private readonly List<WeChatHost> _hosts = [];

    private KfBench(KfPlatform platform) => Platform = platform;

    public static string Conversation => $"{CorpId}:{KfPlatform.Account}:{KfPlatform.Resident}";

    public KfPlatform Platform { get; }

    /// <summary>What the bot heard, on any host.</summary>
    public ConcurrentQueue<Activity> Heard { get; } = [];

    /// <summary>What the bot does; says the words back unless a spec wants otherwise.</summary>
    public Func<ITurnContext, CancellationToken, Task> Bot { get; set; } = (context, cancellationToken) => context.Activity.Type == ActivityTypes.Message
        ? context.SendActivityAsync($"听到：{context.Activity.Text}", cancellationToken: cancellationToken)
        : Task.CompletedTask;

    /// <summary>All that the hosts logged.</summary>
    public RecordedLog Log { get; } = new();

    public StateBench State { get; private set; } = null!;

    public static async Task<KfBench> StartAsync(int hosts = 1)
    {
        var bench = new KfBench(await KfPlatform.StartAsync());
        bench.State = StateServer.Garnet.Open(bench._keys);
        for (var host = 0; host < hosts; host++)
        {
            bench._hosts.Add(await bench.NewHostAsync());
        }

        return bench;
    }

    public T Get<T>(int host = 0)
        where T : notnull => _hosts[host].Services.GetRequiredService<T>();

    /// <summary>Tells a host that the account has news.</summary>
    public async Task<HttpStatusCode> TellAsync(int host = 0, string? account = KfPlatform.Account, WeChatCrypto? crypto = null, string token = "ENCtoken")
    {
        var xml = $"<xml><ToUserName>{CorpId}</ToUserName><CreateTime>1348831860</CreateTime><MsgType>event</MsgType><Event>kf_msg_or_event</Event><Token>{token}</Token><OpenKfId>{account}</OpenKfId></xml>";
        var push = (crypto ?? Crypto).Seal(xml, WeChatSample.KeyOf(WeChatSample.Key), TimeProvider.System.GetUtcNow());
        using var content = new StringContent($"<xml><ToUserName>{CorpId}</ToUserName><AgentID>1000002</AgentID><Encrypt><![CDATA[{push.Encrypted}]]></Encrypt></xml>");
        using var response = await _hosts[host].Client.PostAsync(new Uri($"/wecom?msg_signature={push.Signature}&timestamp={push.Timestamp}&nonce={push.Nonce}", UriKind.Relative), content);
        return response.StatusCode;
    }

    /// <summary>A resident writes, the host is told, and the answer has reached the platform.</summary>
    public async Task<string> AskAsync(string id, string words)
    {
        var before = Platform.Said().Count();
        Platform.Say(id, words);
        await TellAsync();
        await DeliveryBench.UntilAsync(() => Task.FromResult(Platform.Said().Count() > before));
        return Platform.Said().Last();
    }

    /// <summary>Waits until everything the platform listed is seen to.</summary>
    public Task SettledAsync(int host = 0) => DeliveryBench.UntilAsync(async () => (await Get<CommunityBot.Channels.WeCom.CustomerService.KfInbox>(host).DueAsync(default)).Count == 0);

    /// <summary>Hands a message of the bot's own to the channel, as the courier does.</summary>
    public Task<DeliveryOutcome> PushAsync(OutboundMessage message) => _hosts[0].Services.GetServices<IProactiveChannel>().Single(channel => channel.ChannelId == "wecom-kf")
        .DeliverAsync(message, new Contact("wecom-kf", null, KfPlatform.Account, KfPlatform.Resident, message.To), default);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        State.Dispose();
        await Platform.DisposeAsync();
    }

    private Task<WeChatHost> NewHostAsync() => WeChatHost.StartAsync(
        bot: new ScriptedBot((context, cancellationToken) =>
        {
            Heard.Enqueue(context.Activity);
            return Bot(context, cancellationToken);
        }),
        turns: StateServer.Garnet.Open(_keys).Turns.RunAsync,
        sharedKeys: _keys,
        log: Log,
        settings: new Dictionary<string, string?>
        {
            ["WeCom:CorpId"] = CorpId,
            ["WeCom:AgentId"] = "1000002",
            ["WeCom:Token"] = WeChatSample.Token,
            ["WeCom:EncodingAESKey"] = WeChatSample.Key,
            ["WeCom:Secret"] = ApiBench.Secret,
            ["WeCom:ApiBaseAddress"] = Platform.Address.ToString(),
        });
}
