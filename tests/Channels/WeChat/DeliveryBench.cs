using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static CommunityBot.Tests.Channels.WeChat.WeChatSample;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>One host's whole WeChat channel on the state server, without the HTTP in front; with a platform behind it if one is given.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ApplicationLifetime _host = new(NullLogger<ApplicationLifetime>.Instance);

    public DeliveryBench(FakeTimeProvider time, IBot bot, WeChatTurns? turns, RedisKeys keys, FakePlatform? platform = null, params (string Key, string Value)[] settings)
    {
        Time = time;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>($"WeChat:{setting.Key}", setting.Value)).Concat(
        [
            new("WeChat:AppId", AppId), new("WeChat:Token", Token), new("WeChat:EncodingAESKey", Key), new("WeChat:AppSecret", platform is null ? "" : ApiBench.Secret),
            new("WeChat:ApiBaseAddress", platform?.Address.ToString() ?? "http://127.0.0.1:1"), new("WeChat:BackupApiBaseAddress", "http://127.0.0.1:1"),
        ])).Build();
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddSingleton(keys);
        services.AddSingleton(RedisConnections.To(StateServer.Garnet.ConnectionString, 2));
        services.AddSingleton<IBook>(provider => new RedisBook(provider.GetRequiredService<RedisConnections>().Shared, keys));
        services.AddSingleton<IHostApplicationLifetime>(_host);
        services.AddDistributedMemoryCache();
        services.AddSingleton(new ConversationState(new MemoryStorage()));
        services.AddSingleton<TimeProvider>(time);
        services.AddWeChatChannel(configuration);
        services.AddSingleton(bot);
        services.AddSingleton<CorruptDocuments>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ConversationTurns>();
        if (turns is not null)
        {
            services.AddSingleton(turns);
        }

        _services = services.BuildServiceProvider();
    }

    public static string Conversation => $"{AppId}:{Resident}";

    public FakeTimeProvider Time { get; }

    public RecordedLog Log { get; } = new();

    public WeChatKeptMessages Kept => Get<WeChatKeptMessages>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Hands a message of the bot's own to the channel, as the courier does.</summary>
    public Task<DeliveryOutcome> PushAsync(OutboundMessage message) =>
        Get<IProactiveChannel>().DeliverAsync(message, new Contact("wechat", null, null, Resident, message.To), default);

    /// <summary>Delivers a text. The guard only keeps a broken channel from hanging the suite.</summary>
    public Task<WeChatAnswer> DeliverAsync(string content, string id = "1") => DeliverAsync(Message(TextXml(content, id, Time.GetUtcNow())));

    public Task<WeChatAnswer> DeliverAsync(WeChatMessage message) =>
        Get<WeChatDeliveries>().DeliverAsync(message, WeChatFormat.Xml, Time.GetTimestamp()).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Delivers a text to a host that does not get ready in time.</summary>
    public async Task<WeChatAnswer> TimeOutAsync(string content, string id = "1")
    {
        var answer = DeliverAsync(content, id);
        Time.Advance(TimeSpan.FromSeconds(4.5));
        return await answer;
    }

    /// <summary>Waits until something has come to be, as the host goes on by itself.</summary>
    public static async Task UntilAsync(Func<Task<bool>> come)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await come())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public void Stop() => _host.StopApplication();

    public static string Content(WeChatAnswer answer) =>
        WeChatFormats.Read(answer.Should().BeOfType<WeChatAnswer.Reply>().Which.Content)!["Content"]!;

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _services.DisposeAsync();
    }
}
