using System.Diagnostics;

namespace CommunityBot.Tests.Support;

/// <summary>A disk of 8 MiB that one child process sees in place of a folder, made in a namespace of its own.</summary>
internal static class SmallDisk
{
    /// <summary>Whether this kernel lets this user do it.</summary>
    public static bool CanBeMade { get; } = Try();

    /// <summary>The command with the disk around it.</summary>
    public static string[] Around(string folder, string[] command) =>
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=8m none \"$0\" && exec \"$@\"", folder, .. command];

    private static bool Try()
    {
        if (!Programs.IsOnPath("unshare"))
        {
            return false;
        }

        using var folder = new TemporaryFolder();
        var command = Around(folder.Path, ["true"]);
        using var attempt = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0;
    }
}
