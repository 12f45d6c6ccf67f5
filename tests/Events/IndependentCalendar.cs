using System.Diagnostics;
using System.Text;
using CommunityBot.Tests.Architecture;

namespace CommunityBot.Tests.Events;

/// <summary>Has the calendars read by ical.js, which shares no code with what wrote them.</summary>
internal static class IndependentCalendar
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    private static string Source => Path.Combine(Repository.Root, "tests", "Events", "independent");

    /// <summary>A line for each occurrence that is held: id, local start.</summary>
    public static async Task<string[]> ExpandAsync(string calendar, string from, string to)
    {
        var folder = await Folder.Value;
        var output = await RunAsync("node", [Path.Combine(Source, "expand.mjs"), folder, from, to], folder, calendar);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    // Outside the sources, so that nothing of npm can be committed.
    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "independent-calendar");
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, file), overwrite: true);
        }

        await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, "");
        return folder;
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }
}
