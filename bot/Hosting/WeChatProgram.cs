using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Clock;
using CommunityBot.Community;
using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;

namespace CommunityBot.Hosting;

/// <summary><c>dotnet run --project bot -- wechat menu</c>, <c>qr</c> or <c>addresses</c>: what is set up on the account once, without a running host.</summary>
internal static class WeChatProgram
{
    private const string Sheet = "wechat-codes.html";

    /// <summary>Whether the program was started for this; settings (<c>--name=value</c>) may stand before the word.</summary>
    public static bool IsAskedFor(string[] args) => Words(args).FirstOrDefault() == "wechat";

    /// <summary>Does what the word after <c>wechat</c> says.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('='))]);
        await using var services = Services(builder.Configuration);
        var options = services.GetRequiredService<IOptions<WeChatOptions>>().Value;
        if (options.AppSecret.Length == 0)
        {
            return Fail("WeChat:AppSecret is needed to set up the account.");
        }

        return Words(args) switch
        {
            [_, "menu"] => Tell(await services.GetRequiredService<WeChatMenus>().SynchroniseAsync(default), "The menus are those of the configuration."),
            [_, "addresses"] => await TellAddressesAsync(services),
            [_, "qr", .. var file] => await MakeCodesAsync(services, builder, file.FirstOrDefault() ?? Sheet),
            _ => Fail("wechat menu        writes the menus of WeChat:Menu\nwechat qr [FILE]   makes the stairwells' QR codes and a sheet to print\nwechat addresses   lists where the platform's pushes come from"),
        };
    }

    private static async Task<int> TellAddressesAsync(ServiceProvider services)
    {
        var (addresses, failure) = await services.GetRequiredService<WeChatCallbackAddresses>().ListAsync(default);
        return Tell(failure, string.Join('\n', addresses));
    }

    private static async Task<int> MakeCodesAsync(ServiceProvider services, WebApplicationBuilder builder, string file)
    {
        await using var store = Store(builder);
        var place = await PlaceAsync(store, builder.Configuration);
        var codes = new List<WeChatStairwellCode>();
        foreach (var stairwell in place.Stairwells.OrderBy(stairwell => stairwell.Code, StringComparer.Ordinal))
        {
            var (url, failure) = await services.GetRequiredService<WeChatCodes>().CreateAsync(stairwell.Code, default);
            if (url is null)
            {
                return Tell(failure, "");
            }

            codes.Add(new WeChatStairwellCode(WeChatText.CodePlace(place.FindEstate(stairwell.Estate)?.Name ?? stairwell.Estate, stairwell.Building, stairwell.Unit), stairwell.Code, url));
        }

        await new WeChatPrintedCodes(store.Services.GetRequiredService<IBook>()).ReplaceAsync(codes, default);
        await File.WriteAllTextAsync(file, WeChatCodeSheet.Html(codes));
        return Tell(null, $"{codes.Count} codes, to be printed from {Path.GetFullPath(file)}");
    }

    private static WebApplication Store(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseStoreOfHost().Services.AddCommunityClock(builder.Configuration).AddCommunityDialogs();
        return builder.Build();
    }

    // The data in force; before the first start that will be the seed folder's.
    private static async Task<Neighbourhood> PlaceAsync(WebApplication store, ConfigurationManager configuration)
    {
        var catalog = store.Services.GetRequiredService<CommunityCatalog>();
        var problems = await store.Services.GetRequiredService<CommunityImporter>().RefreshAsync(default) switch
        {
            ImportOutcome.Refused(var refused) => refused,
            null => TakeSeed(catalog, configuration),
            _ => [],
        };
        return problems.Count == 0 ? catalog.Get<Neighbourhood>() : throw new CommunityDataException(problems);
    }

    private static IReadOnlyList<ImportProblem> TakeSeed(CommunityCatalog catalog, ConfigurationManager configuration)
    {
        var folder = (configuration.GetSection(CommunityOptions.Section).Get<CommunityOptions>() ?? new CommunityOptions()).SeedFolder;
        return catalog.Take(folder, new CommunityFiles(Directory.EnumerateFiles(folder, "*.csv").Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path)))));
    }

    private static ServiceProvider Services(ConfigurationManager configuration)
    {
        var services = new ServiceCollection().AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole());
        services.AddOptions<WeChatOptions>().Bind(configuration.GetSection(WeChatOptions.Section));
        services.AddSingleton<IValidateOptions<WeChatOptions>, WeChatOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddDistributedMemoryCache();
        services.AddSingleton<ISharedWeChatToken, UnsharedWeChatToken>();
        return services.AddWeChatApi().BuildServiceProvider();
    }

    private static string[] Words(string[] args) => [.. args.Where(argument => !argument.StartsWith('-'))];

    private static int Tell(WeChatApiAnswer? failure, string success)
    {
        switch (failure)
        {
            case null:
                Console.WriteLine(success);
                return 0;
            case WeChatApiAnswer.Refused refused:
                return Fail($"WeChat refused: {refused.Reason} (errcode {refused.Code})");
            case WeChatApiAnswer.NotSent notSent:
                return Fail($"WeChat was not asked: {notSent.Reason}");
            default:
                return Fail("WeChat gave no answer that can be read.");
        }
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
