using System.Reflection;
using Xunit.Sdk;

namespace CommunityBot.Tests.Support;

/// <summary>Runs a theory on the embedded Garnet.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnGarnetAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StateServer.Garnet]];
}
