using System.Diagnostics;
using System.Text;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Scripts beside this file that speak WeChat with other people's packages.</summary>
internal static class ThirdParty
{
    /// <summary>Where the scripts are, and their packages once somebody has installed them.</summary>
    public static string Folder { get; } = Path.Combine(Architecture.Repository.Root, "tests", "Channels", "WeChat", "Simulated", "third-party");

    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules"));

    /// <summary>Starts a script.</summary>
    public static Process Start(string script, params string[] arguments) => Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    /// <summary>Runs a script to its end; gives what it printed.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} failed: {await errors}");
    }
}

/// <summary>For developers: a spec that needs packages of npm, which nobody else installs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThirdPartyFactAttribute : FactAttribute
{
    public ThirdPartyFactAttribute()
    {
        if (!ThirdParty.IsInstalled)
        {
            Skip = "the packages are not installed: npm install --ignore-scripts --no-package-lock --prefix tests/Channels/WeChat/Simulated/third-party";
        }
    }
}
