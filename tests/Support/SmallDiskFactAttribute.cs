namespace CommunityBot.Tests.Support;

/// <summary>A fact that needs a <see cref="SmallDisk"/>; skipped where the kernel does not allow one, on CI too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.CanBeMade)
        {
            Skip = "This kernel does not let this user mount a disk in a namespace (unshare --user --mount).";
        }
    }
}
