using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>A score from 1 to 5 in digits or in words.</summary>
internal static partial class ScoreReader
{
    private static readonly IReadOnlyList<LexiconTerm> Terms = LexiconFile.Load(typeof(ScoreReader).Assembly, "CommunityBot.Dialogs.Repairs.scores.zh-CN.json");

    private static readonly string[] Units = [.. Terms.Where(term => term.Kind == "unit").Select(term => term.Text)];

    private static readonly (string Word, int Score)[] Words =
    [
        .. Terms.Where(term => term.Kind == "score")
            .Select(term => (term.Text, int.Parse(term.Value, CultureInfo.InvariantCulture)))
            .OrderByDescending(word => word.Text.Length),
    ];

    /// <summary>The score that words give; null when they give none.</summary>
    /// <param name="normalized">The words.</param>
    /// <param name="asked">Whether a score was asked for, so that a bare digit is one.</param>
    public static int? Read(string normalized, bool asked)
    {
        if (Digit().Match(normalized) is { Success: true } match
            && (Units.Any(unit => normalized.AsSpan(match.Index + 1).TrimStart().StartsWith(unit, StringComparison.Ordinal)) || (asked && normalized.Length <= LongestBare)))
        {
            return normalized[match.Index] - '0';
        }

        return Array.Find(Words, word => normalized.Contains(word.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Score : null;
    }

    private const int LongestBare = 6;

    [GeneratedRegex(@"(?<!\d)[1-5](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();
}
