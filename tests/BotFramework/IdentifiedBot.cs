using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.BotFramework;

/// <summary>One host for the specs of a class: a bot with an app id in the cloud of an authority of its own.</summary>
public sealed class IdentifiedBot : IAsyncLifetime
{
    public IdentifiedBot() => Bot = new(StateServer.Garnet.ConnectionString, settings: Authority.Settings);

    internal Authority Authority { get; } = new();

    internal ChannelService Channel { get; } = new();

    internal TestBot Bot { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        await Authority.DisposeAsync();
    }
}
