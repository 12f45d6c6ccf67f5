namespace CommunityBot.Dialogs.Understanding;

/// <summary>Words of a past so near that what began then may still go on: 「老人昨天走丢了」.</summary>
internal static class ChineseRecentPast
{
    public static bool Is(string word) => word is "昨天" or "之前" or "以前";
}
