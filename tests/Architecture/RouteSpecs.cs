using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Architecture;

/// <summary>Every dialog can be reached, and every wish a route names is one the recogniser knows.</summary>
public sealed class RouteSpecs : IAsyncLifetime
{
    private readonly TestBot _bot = new();

    [Fact]
    public void Every_dialog_has_a_route_and_every_route_a_dialog()
    {
        var dialogs = _bot.Services.GetServices<Dialog>().Select(dialog => dialog.Id);
        var routes = _bot.Services.GetServices<DialogRoute>().Select(route => route.DialogId);

        routes.Should().BeEquivalentTo(dialogs);
    }

    [Fact]
    public void Routes_name_known_intents_and_no_two_the_same()
    {
        var known = typeof(IntentNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var named = _bot.Services.GetServices<DialogRoute>().SelectMany(route => route.Intents).ToArray();

        named.Should().BeSubsetOf(known).And.OnlyHaveUniqueItems();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bot.DisposeAsync();
}
