using System.Text;
using CommunityBot.Dialogs.Events;
using Microsoft.Net.Http.Headers;

namespace CommunityBot.Calendars;

/// <summary>Calendars for phones to subscribe to: one event, one category, everything.</summary>
internal static class CalendarEndpoints
{
    private const string ContentType = "text/calendar; charset=utf-8";
    private const string Ending = ".ics";

    /// <summary>Binds the settings of events.</summary>
    public static IServiceCollection AddEventCalendars(this IServiceCollection services)
    {
        services.AddOptions<EventOptions>().BindConfiguration(EventOptions.Section)
            .PostConfigure<IConfiguration, IHostEnvironment>((options, configuration, environment) => options.PublicAddress ??= environment.IsDevelopment() ? DevelopmentAddress.Of(configuration) : null)
            .Validate(options => options.IsValid, EventOptions.Requirement).ValidateOnStart();
        return services;
    }

    /// <summary>Maps /calendar.ics, /calendar/{category}.ics and /events/{code}.ics.</summary>
    public static void MapEventCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar.ics", async (EventCalendars calendars, CancellationToken cancellation) => Serve(await calendars.AllAsync(cancellation), "calendar"));
        routes.MapGet("/calendar/{file}", async (string file, EventCalendars calendars, CancellationToken cancellation) =>
            Named(file) is { } category ? Serve(await calendars.OfCategoryAsync(category, cancellation), "calendar") : Results.NotFound());
        routes.MapGet("/events/{file}", async (string file, EventCalendars calendars, CancellationToken cancellation) =>
            Named(file) is { } code ? Serve(await calendars.OfAsync(code, cancellation), "event") : Results.NotFound());
    }

    private static string? Named(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? file[..^Ending.Length] : null;

    // The framework answers If-None-Match and If-Modified-Since by what stands here.
    private static IResult Serve(CalendarFile? calendar, string name) => calendar is null
        ? Results.NotFound()
        : Results.Bytes(Encoding.UTF8.GetBytes(calendar.Text), ContentType, $"{name}{Ending}", lastModified: calendar.Changed, entityTag: new EntityTagHeaderValue(calendar.ETag));
}
