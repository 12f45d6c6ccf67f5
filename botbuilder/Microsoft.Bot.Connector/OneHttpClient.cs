namespace Microsoft.Bot.Connector;

/// <summary>Always the same client.</summary>
internal sealed class OneHttpClient(HttpClient client) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => client;
}
