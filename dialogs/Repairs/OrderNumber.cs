using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Work order numbers as residents quote them.</summary>
internal static partial class OrderNumber
{
    /// <summary>The first number in a text, null when there is none.</summary>
    public static string? In(string text) => Pattern().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value}" : null;

    [GeneratedRegex(@"(?<!\d)(20\d{6})\s*[-－—–]\s*(\d{3,6})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
