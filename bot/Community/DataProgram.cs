using System.Text;
using CommunityBot.Clock;
using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Community;

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
        builder.UseStoreOfHost().Services.AddCommunityClock(builder.Configuration).AddCommunityDialogs();
        await using var app = builder.Build();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        var stored = app.Services.GetRequiredService<RedisCommunityFiles>();
        var command = new DataCommand(app.Services.GetRequiredService<CommunityImporter>(), stored, output);
        return await command.RunAsync([.. args.SkipWhile(argument => argument != Word).Skip(1)], CancellationToken.None);
    }
}
