using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.BotFramework;

/// <summary>One host for the specs of a class: without an app id, as on a developer's machine.</summary>
public sealed class AnonymousBot : IAsyncLifetime
{
    internal TestBot Bot { get; } = new(StateServer.Garnet.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
