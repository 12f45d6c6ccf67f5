using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;

namespace CommunityBot.State;

/// <summary>Everything durable: the Redis that <c>ConnectionStrings:Redis</c> names, or an embedded server when it names none.</summary>
internal static class StateSetup
{
    public static IServiceCollection AddState(this IServiceCollection services)
    {
        services.AddOptions<StateOptions>().BindConfiguration(StateOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(StartGarnet);
        services.AddSingleton(Connect);
        services.AddSingleton(provider => provider.GetRequiredService<RedisConnections>().Shared);
        services.AddSingleton(provider => new RedisKeys(provider.GetRequiredService<IOptions<StateOptions>>().Value.KeyPrefix));
        services.AddSingleton<StateTypes>();
        services.AddSingleton<StateSerializer>();
        services.AddSingleton<CorruptDocuments>();
        services.AddSingleton<RedisStorage>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ConversationTurns>();
        services.AddSingleton<IStorage, ConversationStorage>();
        services.AddSingleton<IPersonalRecords, ConversationRecords>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, FreshStart>();
        return services.AddCache();
    }

    // True caches only (tokens, media ids): the last writer wins there.
    private static IServiceCollection AddCache(this IServiceCollection services)
    {
        services.AddStackExchangeRedisCache(_ => { });
        services.AddOptions<RedisCacheOptions>().Configure<RedisConnections, RedisKeys>((cache, connections, keys) =>
        {
            // The cache disposes its connection, and drops it when it thinks that it hangs; so it gets its own.
            cache.ConnectionMultiplexerFactory = connections.ConnectAsync;
            cache.InstanceName = $"{keys.Prefix}:cache:";
        });
        return services;
    }

    private static EmbeddedGarnet StartGarnet(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StateOptions>>().Value;
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return EmbeddedGarnet.Start(Path.Combine(root, options.DataFolder), options.MemoryMegabytes, provider.GetRequiredService<ILoggerFactory>());
    }

    // The embedded server is made first, and so disposed last.
    private static RedisConnections Connect(IServiceProvider provider)
    {
        var count = provider.GetRequiredService<IOptions<StateOptions>>().Value.Connections;
        var address = provider.GetRequiredService<IConfiguration>().GetConnectionString("Redis");
        return string.IsNullOrWhiteSpace(address)
            ? RedisConnections.To(provider.GetRequiredService<EmbeddedGarnet>(), count ?? RedisConnections.ToEmbedded)
            : RedisConnections.To(address, count ?? RedisConnections.ToServer);
    }
}
