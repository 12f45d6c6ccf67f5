using CommunityBot.Dialogs.Community;

namespace CommunityBot.State;

/// <summary>Why the host does not start, for the developer who deploys it.</summary>
internal static class StateText
{
    private static readonly Wording Words = new(typeof(StateText));

    public static string FolderInUse(string folder) => Words.Format(nameof(FolderInUse), folder);

    public static string FolderNotWritable(string folder, string reason) => Words.Format(nameof(FolderNotWritable), folder, reason);

    public static string OtherVersion(string folder, string found, string expected) => Words.Format(nameof(OtherVersion), folder, found, expected);

    public static string Unreadable(string folder, string reason) => Words.Format(nameof(Unreadable), folder, reason);

    public static string KeysLost(string folder, long before, long now) => Words.Format(nameof(KeysLost), folder, before, now);

    public static string RedisUnreachable(string reason) => Words.Format(nameof(RedisUnreachable), reason);
}
