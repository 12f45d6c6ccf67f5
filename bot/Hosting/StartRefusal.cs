using CommunityBot.Community;
using CommunityBot.State;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.Hosting;

/// <summary>A reason not to start that the developer can do something about: told in one paragraph, without a stack trace.</summary>
internal static class StartRefusal
{
    // Settings of a wrong type are no validation's work; the binder names them itself.
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The reason, null for what is a bug.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        StateUnavailableException or CommunityDataException => exception.Message,
        OptionsValidationException invalid => string.Join('\n', invalid.Failures),
        InvalidOperationException { Source: Binder } => exception.Message,
        RedisException or RedisTimeoutException => $"ConnectionStrings:Redis: the server cannot be reached. {exception.Message}",
        _ => exception.InnerException is { } inner ? Of(inner) : null,
    };
}
