using System.Reflection;
using Xunit.Sdk;

namespace CommunityBot.Tests.Support;

/// <summary>Runs a theory on a real redis-server; skipped where that is not installed, unless CI runs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRedisAttribute : DataAttribute
{
    public OnRedisAttribute()
    {
        if (!RedisServer.IsInstalled && !Programs.AreExpected)
        {
            Skip = "redis-server is not installed (Debian: apt install redis-server).";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StateServer.Redis]];
}
