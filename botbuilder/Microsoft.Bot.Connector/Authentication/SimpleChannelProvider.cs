namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One cloud; the public one when none is named.</summary>
public class SimpleChannelProvider : IChannelProvider
{
    public SimpleChannelProvider()
    {
    }

    public SimpleChannelProvider(string channelService)
    {
        ChannelService = channelService;
    }

    public string ChannelService { get; set; }

    public Task<string> GetChannelServiceAsync() => Task.FromResult(ChannelService);

    public bool IsGovernment() => ChannelService == GovernmentAuthenticationConstants.ChannelService;

    public bool IsPublicAzure() => string.IsNullOrEmpty(ChannelService);
}
