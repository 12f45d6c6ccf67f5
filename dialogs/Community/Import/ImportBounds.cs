namespace CommunityBot.Dialogs.Community;

/// <summary>How much an import may hold: a hundred times what a large community has, and little enough to read in a second.</summary>
internal static class ImportBounds
{
    public const int MostBytes = 16 * 1024 * 1024;
    public const int MostRows = 60_000;
    public const int MostColumns = 200;
    public const int LongestCell = 4_000;
}
