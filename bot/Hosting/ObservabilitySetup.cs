using CommunityBot.Channels.WeChat;
using CommunityBot.State;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CommunityBot.Hosting;

/// <summary>Health for orchestrators, numbers and traces for operators. No span carries an address of the platform's: tokens stand in them.</summary>
internal static class ObservabilitySetup
{
    private const string Ready = "ready";

    /// <summary>Registers health checks, and the exporters that are configured.</summary>
    public static IServiceCollection AddObservability(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddCheck<StateHealth>("redis", tags: [Ready]).AddCheck<WeChatHealth>("wechat", tags: [Ready]);
        var options = configuration.GetSection(ObservabilityOptions.Section).Get<ObservabilityOptions>() ?? new ObservabilityOptions();
        services.AddSingleton(options);
        if (options is { Prometheus: false, Otlp: null })
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("CommunityBot"))
            .WithMetrics(metrics => Export(metrics.AddMeter(WeChatMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"), options))
            .WithTracing(traces => Export(traces.AddSource(WeChatMeter.Name), options));
        return services;
    }

    /// <summary>Maps <c>GET /health/live</c>, <c>/health/ready</c> and, if configured, <c>/metrics</c>.</summary>
    public static WebApplication MapObservability(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
        if (app.Services.GetRequiredService<ObservabilityOptions>().Prometheus)
        {
            app.MapPrometheusScrapingEndpoint("/metrics");
        }

        return app;
    }

    private static void Export(MeterProviderBuilder metrics, ObservabilityOptions options)
    {
        if (options.Prometheus)
        {
            metrics.AddPrometheusExporter();
        }

        if (options.Otlp is { } collector)
        {
            metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
        }
    }

    private static void Export(TracerProviderBuilder traces, ObservabilityOptions options)
    {
        if (options.Otlp is { } collector)
        {
            traces.AddOtlpExporter(otlp => otlp.Endpoint = collector);
        }
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        report.Entries.ToDictionary(entry => entry.Key, entry => new { status = $"{entry.Value.Status}", why = entry.Value.Description }),
        context.RequestAborted);
}
