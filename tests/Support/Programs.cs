namespace CommunityBot.Tests.Support;

/// <summary>Programs that some specs need and a newcomer may not have.</summary>
internal static class Programs
{
    /// <summary>Whether CI runs the specs: there a missing program is a failure.</summary>
    public static bool AreExpected => Environment.GetEnvironmentVariable("CI") == "true";

    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
