using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Clock;

/// <summary>The clock and, in development, the way to set it.</summary>
internal static class ClockSetup
{
    private const string DefaultZone = "Asia/Shanghai";

    /// <summary>Registers the clock with <c>Community:TimeZone</c> and <c>Community:Now</c>.</summary>
    public static IServiceCollection AddCommunityClock(this IServiceCollection services, IConfiguration configuration)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(configuration["Community:TimeZone"] ?? DefaultZone);
        var clock = new CommunityClock(zone, configuration["Community:Now"] is { Length: > 0 } now ? Instant(now, zone) : null);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
        return services;
    }

    /// <summary>Maps <c>GET /dev/clock</c>, and <c>POST /dev/clock</c> with {"now": "2026-11-27T19:52:00+08:00"}.</summary>
    public static IEndpointRouteBuilder MapDevClock(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dev/clock", (CommunityClock clock) => Results.Json(new { now = clock.GetLocalNow() }));
        endpoints.MapPost("/dev/clock", async (HttpRequest request, CommunityClock clock) =>
        {
            try
            {
                using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
                clock.Set(Instant(body.RootElement.GetProperty("now").GetString()!, clock.LocalTimeZone));
                return Results.Json(new { now = clock.GetLocalNow() });
            }
            catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                return Results.BadRequest(new { error = "Send an instant: {\"now\":\"2026-11-27T19:52:00+08:00\"}" });
            }
        });
        return endpoints;
    }

    // Without an offset the community's own is meant.
    private static DateTimeOffset Instant(string text, TimeZoneInfo zone)
    {
        var time = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, zone.GetUtcOffset(time)) : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }
}
