using System.Diagnostics;
using System.Text;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Scripts beside this file that speak WeChat with other people's packages.</summary>
internal static class ThirdParty
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    private static string Source => Path.Combine(Architecture.Repository.Root, "tests", "Channels", "WeChat", "Simulated", "third-party");

    /// <summary>Starts a script.</summary>
    public static async Task<Process> StartAsync(string script, params string[] arguments) => Start("node", await Folder.Value, [script, .. arguments]);

    /// <summary>Runs a script to its end; gives what it printed.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments) => await EndAsync(await StartAsync(script, arguments));

    // Outside the sources, so that nothing of npm can be committed; scripts find packages only from where they lie.
    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Architecture.Repository.Root, "artifacts", "third-party");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        await EndAsync(Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]));
        return folder;
    }

    private static Process Start(string program, string folder, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static async Task<string> EndAsync(Process process)
    {
        using var running = process;
        var errors = running.StandardError.ReadToEndAsync();
        var output = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? output : throw new InvalidOperationException($"{running.StartInfo.FileName} failed: {await errors}");
    }
}

/// <summary>A spec that needs packages of npm: skipped with the reason where node and npm are absent, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThirdPartyFactAttribute : FactAttribute
{
    public ThirdPartyFactAttribute()
    {
        if (!Programs.AreExpected && !(Programs.IsOnPath("node") && Programs.IsOnPath("npm")))
        {
            Skip = "node and npm are not installed: other people's clients cannot run.";
        }
    }
}
