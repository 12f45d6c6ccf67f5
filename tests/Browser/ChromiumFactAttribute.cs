namespace CommunityBot.Tests.Browser;

/// <summary>A spec that needs Debian's chromium: skipped with its reason where there is none, except in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    private const string Continuous = "CI";

    public ChromiumFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable(Continuous) != "true")
        {
            Skip = "chromium is not installed: apt-get install chromium fonts-noto-cjk";
        }
    }
}
