namespace CommunityBot.Dialogs.Community;

/// <summary>Marks between Chinese words. The files are typed on keyboards that give half-width ones.</summary>
internal static class Punctuation
{
    /// <summary>The text with full-width commas, semicolons and question marks.</summary>
    public static string FullWidth(string text) => text.Replace(',', '，').Replace(';', '；').Replace('?', '？');
}
