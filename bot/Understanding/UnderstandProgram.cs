using System.Text;
using CommunityBot.Clock;
using CommunityBot.Community;
using CommunityBot.Dialogs;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Understanding;

/// <summary>
/// <c>dotnet run --project bot -- understand</c>: reads utterances from the standard input with the words of the
/// community's files, and starts neither web server nor store.
/// </summary>
internal static class UnderstandProgram
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the program was started for this; settings (<c>--name=value</c>) may stand before the word.</summary>
    public static bool IsAskedFor(string[] args) => args.FirstOrDefault(argument => !argument.StartsWith('-')) == "understand";

    /// <summary>Reads utterances, or does what the word after <c>understand</c> says.</summary>
    public static Task<int> RunAsync(string[] args) => args.Where(argument => !argument.StartsWith('-')).ToArray() switch
    {
        [_, UnsureProgram.Export, ..] => UnsureProgram.ExportAsync(args),
        [_, UnsureProgram.Label, .. var folder] => UnsureProgram.LabelAsync(folder.FirstOrDefault()),
        _ => ReadAsync(args),
    };

    private static async Task<int> ReadAsync(string[] args)
    {
        await using var services = Services(args);
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: true);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        try
        {
            await services.GetRequiredService<UnderstandCommand>().RunAsync(input, output, readable: !Console.IsOutputRedirected);
        }
        catch (IOException)
        {
            // Whoever read the answers has left: understand | head.
        }

        return 0;
    }

    private static ServiceProvider Services(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var services = new ServiceCollection().AddCommunityClock(configuration).AddCommunityDialogs().BuildServiceProvider();
        var options = configuration.GetSection(CommunityOptions.Section).Get<CommunityOptions>() ?? new CommunityOptions();
        var problems = services.GetRequiredService<CommunityCatalog>().Take(options.SeedFolder, Files(options.SeedFolder));
        return problems.Count == 0 ? services : throw new CommunityDataException(problems);
    }

    private static CommunityFiles Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*.csv").Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));
}
