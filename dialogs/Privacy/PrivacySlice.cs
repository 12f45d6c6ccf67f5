using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>What is kept about a resident: telling, changing, exporting and deleting it in the chat.</summary>
public static class PrivacySlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>();
        services.AddSingleton(new CommandWords("Privacy.commands.zh-CN.json"));
        services.AddSingleton<PersonalFile>();
        services.AddSingleton<PersonalExports>();
        services.AddSingleton<IPersonalRecords, PhoneRecords>();
        services.AddSingleton<IPersonalRecords, HabitRecords>();
        services.AddSingleton<IPersonalRecords, ContactRecords>();
        services.AddSingleton<IEarlyWord, IdentityNotice>();
        services.AddSingleton<IEarlyWord, PhoneWord>();
        services.AddSingleton<IEarlyWord, OwnDataWord>();
        services.AddSingleton<IEarlyWord, DeleteWord>();
        services.AddSingleton<IAlarmDoubt, ToldNumber>();
        services.AddSingleton<IEventWord, RevokedConsent>();
        services.AddSingleton<Dialog, TellRecordsDialog>();
        services.AddSingleton<Dialog, PhoneDialog>();
        services.AddSingleton<Dialog, ForgetDialog>();
        services.AddSingleton(new DialogRoute(nameof(TellRecordsDialog)) { Commands = [TellRecordsDialog.Tell, TellRecordsDialog.Export, TellRecordsDialog.Policy] });
        services.AddSingleton(new DialogRoute(nameof(PhoneDialog)) { Commands = [PhoneDialog.Change] });
        services.AddSingleton(new DialogRoute(nameof(ForgetDialog))
        {
            Commands = [ForgetDialog.DeletePhone, ForgetDialog.DeleteAll, ForgetDialog.Confirm],
            Expects = ForgetDialog.Expects,
            Takes = ForgetDialog.Takes,
        });
        return services;
    }
}
