using System.Collections.Concurrent;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Channels.WeChat.Api;

/// <summary>One host's end of the platform's interface.</summary>
internal sealed class ApiBench : IAsyncDisposable
{
    public const string Secret = "0f9e8d7c6b5a49382716050413223140";

    private readonly ServiceProvider _services;

    public ApiBench(Uri platform, RedisKeys? keys = null, TimeProvider? time = null, Action<WeChatOptions>? settings = null)
    {
        var options = WeChatSample.Options();
        (options.AppSecret, options.ApiBaseAddress, options.BackupApiBaseAddress) = (Secret, platform, null);
        settings?.Invoke(options);
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddSingleton<IOptions<WeChatOptions>>(new OptionsWrapper<WeChatOptions>(options));
        services.AddSingleton(time ?? new FakeTimeProvider(WeChatSample.Now));
        services.AddSingleton(RedisConnections.To(StateServer.Garnet.ConnectionString, 2));
        services.AddSingleton(keys ?? StateServer.NewKeys());
        services.AddSingleton(new WeChatTokenName(options.AppId));
        services.AddSingleton<ISharedWeChatToken, RedisWeChatToken>();
        services.AddDistributedMemoryCache();
        _services = services.AddWeChatApi().BuildServiceProvider();
    }

    public RecordedLog Log { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Every line that was logged, at any level, with its exception.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = [];

    public IEnumerable<string> Lines => _lines.Select(line => line.Line);

    public IEnumerable<string> At(LogLevel level) => _lines.Where(line => line.Level == level).Select(line => line.Line);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
