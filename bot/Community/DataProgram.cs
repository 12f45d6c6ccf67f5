using System.Net.Sockets;
using System.Text;
using CommunityBot.Clock;
using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Community;

/// <summary>
/// <c>dotnet run --project bot -- data …</c>: the community's data on the store the host uses, whether the host runs at
/// the moment or not.
/// </summary>
internal static class DataProgram
{
    private const string Word = "data";

    /// <summary>Whether the program was started for this; settings (<c>--name=value</c>) may stand before the word.</summary>
    public static bool IsAskedFor(string[] args) => args.FirstOrDefault(argument => !argument.StartsWith('-')) == Word;

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('='))]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddCommunityClock(builder.Configuration).AddState().AddCommunityDialogs();
        if (RunningHost(builder) is { } running)
        {
            builder.Services.AddSingleton<IConnectionMultiplexer>(running);
        }

        await using var app = builder.Build();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        var stored = app.Services.GetRequiredService<RedisCommunityFiles>();
        var command = new DataCommand(app.Services.GetRequiredService<CommunityImporter>(), stored, output);
        return await command.RunAsync([.. args.SkipWhile(argument => argument != Word).Skip(1)], CancellationToken.None);
    }

    // The embedded server belongs to the host that runs it, and listens beside its data.
    private static ConnectionMultiplexer? RunningHost(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StateOptions.Section).Get<StateOptions>() ?? new StateOptions();
        var socket = Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, options.DataFolder, "garnet.sock"));
        if (!string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString("Redis")) || !File.Exists(socket))
        {
            return null;
        }

        try
        {
            return ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { new UnixDomainSocketEndPoint(socket) }, ConnectTimeout = 2000 });
        }
        // What a killed host left behind.
        catch (RedisConnectionException)
        {
            return null;
        }
    }
}
