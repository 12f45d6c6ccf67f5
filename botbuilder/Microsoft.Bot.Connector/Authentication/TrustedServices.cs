using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The services that may see the bot's token: the Bot Framework's own, and those that a genuine caller named in a
/// genuine token. A service address that merely stands in an activity could be anybody's.
/// </summary>
internal sealed class TrustedServices
{
    // Far more than channels exist; a bound because callers choose the addresses.
    private const int Most = 10_000;

    private static readonly string[] Domains = [".botframework.com", ".botframework.azure.us", ".botframework.us", ".teams.microsoft.com", ".teams.microsoft.us"];

    private readonly ConcurrentDictionary<string, bool> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>To be called for an address that an authenticated caller vouched for.</summary>
    public void Trust(string serviceUrl)
    {
        if (Origin(serviceUrl) is { } origin && _origins.Count < Most)
        {
            _origins[origin] = true;
        }
    }

    public bool Contains(string serviceUrl) =>
        Origin(serviceUrl) is { } origin && (_origins.ContainsKey(origin) || IsBotFrameworks(new Uri(serviceUrl)));

    private static bool IsBotFrameworks(Uri service) =>
        service.Scheme == Uri.UriSchemeHttps
        && (service.Host.Equals("smba.trafficmanager.net", StringComparison.OrdinalIgnoreCase)
            || Domains.Any(domain => service.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    // A token goes over an open line to nobody but a developer's own machine.
    private static string Origin(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && (service.Scheme == Uri.UriSchemeHttps || (service.Scheme == Uri.UriSchemeHttp && service.IsLoopback))
            ? service.GetLeftPart(UriPartial.Authority)
            : null;
}
