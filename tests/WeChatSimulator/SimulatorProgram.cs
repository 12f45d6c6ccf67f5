using System.Runtime.InteropServices;
using CommunityBot.WeChatSimulator.Clock;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.WeChatSimulator;

/// <summary><c>dotnet run --project tests/WeChatSimulator -- --bot http://localhost:5000</c>: a WeChat to try a host with.</summary>
internal static class SimulatorProgram
{
    private const string Usage = """
        --bot ADDRESS[,ADDRESS]   hosts to push to (http://localhost:5000); /wechat is added where there is no path
        --port N                  the page's port (8100); the API listens on the next two
        --appid --secret --token --key --account   the account's settings (those of a host under development)
        --mode safe|compat|plain  --format xml|json  --kind CertifiedService|UncertifiedService|CertifiedSubscription|Personal
        --previouskey KEY         seals pushes under the key before the last change
        --allow IP[,IP]           the addresses that may call the API
        --repeatserrors false     takes a status other than 200 for an answer
        --readsescapes true       takes \uXXXX outside of menus for letters
        """;

    public static async Task<int> Main(string[] args)
    {
        if (args.Any(argument => argument is "-h" or "--help"))
        {
            Console.WriteLine(Usage);
            return 0;
        }

        try
        {
            var asked = new ConfigurationBuilder().AddCommandLine(args).Build();
            var port = int.TryParse(asked["port"] ?? "8100", out var number) && number is > 0 and < 65_534 ? number : throw new FormatException("--port must be a port.");
            await RunAsync(Settings(asked), port);
            return 0;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IOException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message}\n{Usage}");
            return 1;
        }
    }

    private static async Task RunAsync(SimulatorSettings settings, int port)
    {
        await using var platform = await WeChatPlatform.StartAsync(settings, new VirtualClock(TimeProvider.System.GetUtcNow()), port);
        Console.WriteLine($"""
            The phone is at {platform.Page}, pushes go to {string.Join(", ", settings.Bots)}.
            The API is at {platform.Api} and {platform.BackupApi}; a host calls it with
              WeChat__AppSecret={settings.AppSecret} WeChat__ApiBaseAddress={platform.Api} WeChat__BackupApiBaseAddress={platform.BackupApi}
            """);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.TrySetResult();
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await end.Task;
    }

    private static SimulatorSettings Settings(IConfiguration asked)
    {
        var plain = new SimulatorSettings();
        return plain with
        {
            AppId = asked["appid"] ?? plain.AppId,
            AppSecret = asked["secret"] ?? plain.AppSecret,
            Token = asked["token"] ?? plain.Token,
            EncodingAESKey = asked["key"] ?? plain.EncodingAESKey,
            Account = asked["account"] ?? plain.Account,
            Mode = Named(asked, "mode", plain.Mode),
            Format = Named(asked, "format", plain.Format),
            Kind = Named(asked, "kind", plain.Kind),
            PreviousKey = asked["previouskey"],
            AllowedAddresses = asked["allow"]?.Split(',').ToHashSet(),
            RepeatsErrors = Truth(asked, "repeatserrors", plain.RepeatsErrors),
            ReadsEscapes = Truth(asked, "readsescapes", plain.ReadsEscapes),
            Bots = [.. (asked["bot"] ?? "http://localhost:5000").Split(',').Select(Address)],
        };
    }

    private static bool Truth(IConfiguration asked, string name, bool otherwise) => asked[name] switch
    {
        null => otherwise,
        var word when bool.TryParse(word, out var value) => value,
        var word => throw new FormatException($"--{name} must be true or false, not {word}."),
    };

    private static T Named<T>(IConfiguration asked, string name, T otherwise)
        where T : struct, Enum => asked[name] switch
        {
            null => otherwise,
            var word when Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) => value,
            var word => throw new FormatException($"--{name} must be one of {string.Join(", ", Enum.GetNames<T>())}, not {word}."),
        };

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address.AbsolutePath == "/" ? new Uri(address, "/wechat") : address
        : throw new FormatException($"--bot must be an address, for example http://localhost:5000; it is {text}.");
}
