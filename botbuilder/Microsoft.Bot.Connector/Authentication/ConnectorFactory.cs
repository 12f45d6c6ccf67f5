namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors for the identity it was made for.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
