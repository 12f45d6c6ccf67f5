using System.Diagnostics;
using System.Text;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>Runs the script beside this file, which plays WeChat with somebody else's crypto.</summary>
internal static class IndependentPlatform
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>Pushes a message to a host and gives its reply as the other implementation opened it.</summary>
    public static async Task<string> AskAsync(Uri host, string message, string key = WeChatSample.Key)
    {
        var folder = await Folder.Value;
        var script = Path.Combine(Source, "platform.js");
        return await RunAsync("node", [script, folder, new Uri(host, "/wechat").ToString(), WeChatSample.Token, key, WeChatSample.AppId], folder, message);
    }

    /// <summary>Whether a program can be run here.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.cmd")));

    private static string Source => Path.Combine(Root(), "tests", "Channels", "WeChat", "independent");

    // Outside the sources, so that nothing of npm can be committed.
    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Root(), "artifacts", "independent");
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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommunityBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the sources.");
        }

        return folder.FullName;
    }
}
