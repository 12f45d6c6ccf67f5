using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Clock;

/// <summary>The clock, and in development the way to set it.</summary>
internal static class ClockSetup
{
    /// <summary>Makes the community's clock the host's <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddCommunityClock(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClockOptions>().Bind(configuration.GetSection(ClockOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>());
        services.AddSingleton(Clock);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<CommunityClock>()));
        return services;
    }

    /// <summary>Maps <c>GET /dev/clock</c>, and <c>POST /dev/clock</c> with <c>{"now":"2026-11-27T19:52:00+08:00"}</c>; for development only.</summary>
    public static IEndpointRouteBuilder MapDevClock(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/clock", Tell);
        endpoints.MapPost("/dev/clock", SetAsync);
        return endpoints;
    }

    private static CommunityClock Clock(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ClockOptions>>().Value;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        return new CommunityClock(zone, Instant.TryParse(options.Now, zone, out var now) ? now : null);
    }

    private static IResult Tell(CommunityClock clock) => Results.Json(new { now = clock.GetLocalNow() });

    private static async Task<IResult> SetAsync(HttpRequest request, CommunityClock clock)
    {
        if (!Instant.TryParse(await NowAsync(request), clock.LocalTimeZone, out var now))
        {
            return Results.BadRequest(new { error = $$"""Send an instant: {"now":"{{Instant.Example}}"}""" });
        }

        clock.Set(now);
        return Tell(clock);
    }

    private static async Task<string?> NowAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("now", out var now)
                && now.ValueKind == JsonValueKind.String
                ? now.GetString()
                : null;
        }
        // The second is how a lone surrogate in an escape surfaces.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
