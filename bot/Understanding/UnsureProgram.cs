using System.Globalization;
using System.Text;
using CommunityBot.Clock;
using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Routing;
using CommunityBot.State;

namespace CommunityBot.Understanding;

/// <summary>
/// <c>understand export --since 2026-11-01</c> writes the utterances kept for labelling, and
/// <c>understand label tests/Training/utterances</c> takes labelled lines into the training files.
/// </summary>
internal static class UnsureProgram
{
    public const string Export = "export";
    public const string Label = "label";

    private const string DefaultFolder = "tests/Training/utterances";

    /// <summary>Writes what was kept in the store that the settings name; the embedded one can be read only while no host runs on it.</summary>
    public static async Task<int> ExportAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddCommunityClock(builder.Configuration);
        builder.Services.AddState();
        builder.Services.AddCommunityDialogs();
        await using var app = builder.Build();
        if (!DateOnly.TryParseExact(app.Configuration["since"] ?? "2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since))
        {
            await Console.Error.WriteLineAsync("--since must be a day such as 2026-11-01.");
            return 1;
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await app.Services.GetRequiredService<UnsureExport>().WriteAsync(since, output);
        return 0;
    }

    /// <summary>Takes labelled lines from the standard input into the files of a folder.</summary>
    public static async Task<int> LabelAsync(string? folder)
    {
        folder ??= DefaultFolder;
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"There is no folder {folder}.");
            return 1;
        }

        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var (added, refused) = await UnsureExport.TakeAsync(input, folder);
        Console.WriteLine($"{added} added");
        foreach (var line in refused)
        {
            await Console.Error.WriteLineAsync($"refused: {line}");
        }

        return refused.Count == 0 ? 0 : 1;
    }
}
