using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CommunityBot.Tests.Architecture;

namespace CommunityBot.Tests.BotFramework;

/// <summary>The Bot Framework's JavaScript SDK, by the script beside this file.</summary>
internal static class IndependentPeer
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    private static string Source => Path.Combine(Repository.Root, "tests", "BotFramework", "independent");

    /// <summary>Posts an activity to a bot as the SDK's own client does.</summary>
    public static Task<JsonElement> AskAsync(string url, object activity) => RunAsync(["ask", url], activity);

    /// <summary>Whether the SDK would let these callers in.</summary>
    public static async Task<IReadOnlyList<bool>> JudgeAsync(string metadataUrl, string appId, object callers) =>
        [.. (await RunAsync(["judge", metadataUrl, appId], callers)).EnumerateArray().Select(verdict => verdict.GetBoolean())];

    private static async Task<JsonElement> RunAsync(string[] task, object input)
    {
        var folder = await Folder.Value;
        var output = await RunAsync("node", [Path.Combine(Source, "peer.js"), folder, .. task], folder, JsonSerializer.Serialize(input));
        return JsonDocument.Parse(output).RootElement;
    }

    // Outside the sources, so that nothing of npm can be committed.
    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "independent-peer");
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
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }
}
