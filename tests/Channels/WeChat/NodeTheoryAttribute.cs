namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>A spec that needs node and npm: skipped with the reason where they are absent, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !(IndependentPlatform.Has("node") && IndependentPlatform.Has("npm")))
        {
            Skip = "node and npm are not installed: the independent implementation cannot run.";
        }
    }
}
