using System.Runtime.CompilerServices;

namespace CommunityBot.Tests.Support;

/// <summary>
/// The specs, their hosts and the embedded server share one process here, as they do nowhere else. The pool's two threads to
/// begin with, and one more a second, would let an answer wait until it times out on a small machine.
/// </summary>
internal static class SharedThreads
{
    private const int AtOnce = 64;

    [ModuleInitializer]
    internal static void Spare() => ThreadPool.SetMinThreads(AtOnce, AtOnce);
}
