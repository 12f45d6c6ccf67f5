using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>Words for whoever waits for a place.</summary>
internal static class AwaitedText
{
    private static readonly Wording Words = new(typeof(AwaitedText));

    public static string Kind => Words[nameof(Kind)];

    public static string Stopped => Words[nameof(Stopped)];

    public static string Waiting(string name) => Words.Format(nameof(Waiting), name);

    public static string Come(string name, string place, string address) => Words.Format(nameof(Come), name, place, address);
}
