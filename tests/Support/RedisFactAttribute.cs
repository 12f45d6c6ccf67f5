namespace CommunityBot.Tests.Support;

/// <summary>A fact that starts redis-server processes of its own; skipped where that is not installed, unless CI runs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (!RedisServer.IsInstalled && !Programs.AreExpected)
        {
            Skip = "redis-server is not installed (Debian: apt install redis-server).";
        }
    }
}
