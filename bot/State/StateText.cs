using CommunityBot.Dialogs.Community;

namespace CommunityBot.State;

/// <summary>Why the host does not start, for whoever runs it; and what residents are told when something was forgotten.</summary>
internal static class StateText
{
    private static readonly Wording Words = new(typeof(StateText));

    public static string Afresh => Words[nameof(Afresh)];

    public static string FolderInUse(string folder) => Words.Format(nameof(FolderInUse), folder);

    public static string FolderNotWritable(string folder, int megabytes, string reason) => Words.Format(nameof(FolderNotWritable), folder, megabytes, reason);

    public static string OtherVersion(string folder, string found, string expected) => Words.Format(nameof(OtherVersion), folder, found, expected);

    public static string Unreadable(string folder, string reason) => Words.Format(nameof(Unreadable), folder, reason);

    public static string WritesMissing(string folder, string canary) => Words.Format(nameof(WritesMissing), folder, canary);

    public static string NoScripts(string reason) => Words.Format(nameof(NoScripts), reason);

    public static string WrongConnection(string reason) => Words.Format(nameof(WrongConnection), reason);
}
