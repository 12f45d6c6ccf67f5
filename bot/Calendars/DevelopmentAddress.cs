namespace CommunityBot.Calendars;

/// <summary>Where a developer's own browser reaches this host, so that calendar links open there without a setting.</summary>
internal static class DevelopmentAddress
{
    private static readonly Uri Usual = new("http://localhost:5000/");

    /// <summary>The first plain address the host listens at.</summary>
    public static Uri Of(IConfiguration configuration)
    {
        var listens = configuration["urls"]?.Split(';').FirstOrDefault(url => url.StartsWith("http://", StringComparison.Ordinal));
        return listens is not null && Uri.TryCreate(AnyHost(listens), UriKind.Absolute, out var address) ? address
            : configuration["http_ports"]?.Split(';') is [{ Length: > 0 } port, ..] && Uri.TryCreate($"http://localhost:{port}/", UriKind.Absolute, out var only) ? only
            : Usual;
    }

    // http://*:5100 and http://0.0.0.0:5100 are no addresses to open.
    private static string AnyHost(string url) => url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
}
