using CommunityBot.Community;
using CommunityBot.State;
using Microsoft.Extensions.Options;

namespace CommunityBot.Hosting;

/// <summary>A reason not to start that the developer can do something about: told in one paragraph, without a stack trace.</summary>
internal static class StartRefusal
{
    /// <summary>The reason, null for what is a bug.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        StateUnavailableException or CommunityDataException => exception.Message,
        OptionsValidationException invalid => string.Join('\n', invalid.Failures),
        _ => exception.InnerException is { } inner ? Of(inner) : null,
    };
}
