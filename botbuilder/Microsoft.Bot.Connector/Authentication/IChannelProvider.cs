namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Which cloud's channels a bot serves.</summary>
public interface IChannelProvider
{
    Task<string> GetChannelServiceAsync();

    bool IsGovernment();

    bool IsPublicAzure();
}
