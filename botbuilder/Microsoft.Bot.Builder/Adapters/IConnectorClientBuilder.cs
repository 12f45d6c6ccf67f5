using System.Security.Claims;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder;

/// <summary>Makes connectors for an identity.</summary>
public interface IConnectorClientBuilder
{
    Task<IConnectorClient> CreateConnectorClientAsync(string serviceUrl, ClaimsIdentity claimsIdentity, string audience, CancellationToken cancellationToken = default);
}
