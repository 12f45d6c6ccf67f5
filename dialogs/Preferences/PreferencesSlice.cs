using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>How a resident wants to be served: short answers for whoever reads badly, an address remembered or not.</summary>
public static class PreferencesSlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddPreferences(this IServiceCollection services)
    {
        services.AddSingleton(new CommandWords("Preferences.commands.zh-CN.json"));
        services.AddSingleton<IMiddleware, ShortReplies>();
        services.AddSingleton<IEarlyWord, ChoiceByDigit>();
        services.AddSingleton<Dialog, PreferenceDialog>();
        services.AddSingleton(new DialogRoute(nameof(PreferenceDialog))
        {
            Commands = [PreferenceDialog.Brief, PreferenceDialog.Ordinary, PreferenceDialog.More, PreferenceDialog.ForgetHome, PreferenceDialog.KeepHome],
        });
        return services;
    }
}
