using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.BotFramework;

/// <summary>A spec that needs node and npm: skipped with the reason where they are absent, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Programs.AreExpected && !(Programs.IsOnPath("node") && Programs.IsOnPath("npm")))
        {
            Skip = "node and npm are not installed: the JavaScript SDK cannot run.";
        }
    }
}
