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
        services.AddSingleton<IEarlyWord, LostWord>();
        services.AddSingleton<IEarlyWord, MovedWord>();
        services.AddSingleton<Dialog, PreferenceDialog>();
        // Whether a digit is left over is asked of the other routes, which are not made yet.
        services.AddSingleton(provider => new Lazy<DialogRoute[]>(() => [.. provider.GetServices<DialogRoute>()]));
        services.AddSingleton<MenuByDigitDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<MenuByDigitDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(MenuByDigitDialog)) { Claims = provider.GetRequiredService<MenuByDigitDialog>().ClaimsAsync });
        services.AddSingleton(new DialogRoute(nameof(PreferenceDialog))
        {
            Commands = [PreferenceDialog.Brief, PreferenceDialog.Lost, PreferenceDialog.Ordinary, PreferenceDialog.More, PreferenceDialog.ForgetHome, PreferenceDialog.KeepHome],
        });
        return services;
    }
}
