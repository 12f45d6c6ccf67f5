namespace Microsoft.Bot.Connector;

/// <summary>
/// The one client of bots that bring none of their own: connections are kept, and made again every few minutes so that
/// a change of a channel's address is noticed.
/// </summary>
internal static class SharedHttpClient
{
    public static HttpClient Instance { get; } = new(Handler());

    /// <summary>A client of its own for whoever wants to see the requests.</summary>
    public static HttpClient Through(DelegatingHandler[] handlers)
    {
        HttpMessageHandler first = Handler();
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler ??= first;
            first = handler;
        }

        return new HttpClient(first);
    }

    private static SocketsHttpHandler Handler() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
