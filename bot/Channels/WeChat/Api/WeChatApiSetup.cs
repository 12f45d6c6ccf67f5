using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>The platform's interface, and how patiently it is asked.</summary>
internal static class WeChatApiSetup
{
    private const string Name = "WeChat";

    // The largest file the platform gives is a video of ten megabytes.
    private const int MostBytes = 12 * 1024 * 1024;

    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Once = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan InAll = TimeSpan.FromSeconds(25);

    public static IServiceCollection AddWeChatApi(this IServiceCollection services)
    {
        services.AddTransient<WeChatBackupHost>();
        services.AddWeChatLine(Name, provider => provider.GetRequiredService<IOptions<WeChatOptions>>().Value.ApiBaseAddress);
        services.AddHttpClient(Name).AddHttpMessageHandler<WeChatBackupHost>();
        services.AddSingleton(provider => Line(provider, Name));
        services.AddSingleton<IWeChatTokenSource, WeChatTokenSource>();
        services.AddSingleton<WeChatAccessToken>();
        services.AddSingleton<WeChatAbilities>();
        services.AddSingleton<WeChatApi>();
        services.AddSingleton<WeChatCustomerService>();
        services.AddSingleton<WeChatNotices>();
        services.AddSingleton<WeChatMenus>();
        services.AddSingleton<WeChatMedia>();
        services.AddSingleton<WeChatCodes>();
        services.AddSingleton<WeChatFollowers>();
        services.AddSingleton<WeChatCallbackAddresses>();
        return services;
    }

    /// <summary>Registers a line to one of Tencent's platforms; gives its name.</summary>
    public static string AddWeChatLine(this IServiceCollection services, string name, Func<IServiceProvider, Uri> address)
    {
        // It tells of every call that goes well.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.Warning));
        var line = services.AddHttpClient(name, (provider, http) =>
            {
                http.BaseAddress = address(provider);
                http.Timeout = InAll;
                http.MaxResponseContentBufferSize = MostBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = Connecting, PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Its lines would hold addresses, and so tokens.
            .RemoveAllLoggers();
        line.AddResilienceHandler(name, Resilience);
        return name;
    }

    /// <summary>A line that was registered.</summary>
    public static WeChatLine Line(IServiceProvider provider, string name) => new(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name));

    // What may happen twice is asked again after any failure, all else only when no byte of it was sent.
    private static void Resilience(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        // The line's patience is not the community's time, which may be set.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                WeChatLine.IsConnecting(attempt.Outcome.Exception)
                || (MayRepeat(attempt.Context) && HttpClientResiliencePredicates.IsTransient(attempt.Outcome))),
        });
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { MinimumThroughput = 20, FailureRatio = 0.9, SamplingDuration = TimeSpan.FromSeconds(30), BreakDuration = TimeSpan.FromSeconds(10) });
        pipeline.AddTimeout(Once);
    }

    private static bool MayRepeat(ResilienceContext context) =>
        context.GetRequestMessage() is { } request && request.Options.TryGetValue(WeChatLine.MayRepeat, out var may) && may;
}
