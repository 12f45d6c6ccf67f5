using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;

namespace CommunityBot.State;

/// <summary>Everything durable: Redis, or an embedded server when none is configured.</summary>
internal static class StateSetup
{
    public static IServiceCollection AddState(this IServiceCollection services)
    {
        services.AddOptions<StateOptions>().BindConfiguration(StateOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<EmbeddedGarnet>();
        services.AddSingleton<RedisConnections>();
        services.AddSingleton(provider => provider.GetRequiredService<RedisConnections>().Shared);
        services.AddSingleton(provider => new RedisKeys(provider.GetRequiredService<IOptions<StateOptions>>().Value.KeyPrefix));
        services.AddSingleton<StateSerializer>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ConversationTurns>();
        services.AddSingleton<RedisStorage>();
        services.AddSingleton<IStorage, ConversationStorage>();
        services.AddStackExchangeRedisCache(_ => { });
        // True caches only (tokens, media ids): its last writer wins.
        services.AddOptions<RedisCacheOptions>().Configure<RedisConnections, RedisKeys>((cache, connections, keys) =>
        {
            cache.ConnectionMultiplexerFactory = () => Task.FromResult(connections.Shared);
            cache.InstanceName = $"{keys.Prefix}:cache:";
        });
        return services;
    }
}
