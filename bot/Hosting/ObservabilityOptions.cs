namespace CommunityBot.Hosting;

/// <summary>Who is told how the host is doing: section <c>Observability</c>.</summary>
internal sealed class ObservabilityOptions
{
    public const string Section = "Observability";

    /// <summary>Whether <c>GET /metrics</c> tells numbers to Prometheus; keep the path from the public in the gateway.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Where an OpenTelemetry collector takes numbers and traces, for example http://localhost:4317; null for none.</summary>
    public Uri? Otlp { get; set; }
}
