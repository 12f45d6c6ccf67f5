using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Handover;

/// <summary>The last words of a conversation and the orders in them, for the person who takes it over. Kept in its state.</summary>
internal sealed partial record RecentTalk
{
    private const int MostLines = 6;
    private const int MostOrders = 3;
    private const int LongestLine = 60;

    public ImmutableArray<string> Lines { get; init; } = [];

    public ImmutableArray<string> Orders { get; init; } = [];

    /// <summary>With a line more.</summary>
    public RecentTalk With(string words)
    {
        var line = PersonalNumbers.Masked(words.ReplaceLineEndings(" ").Trim());
        return line.Length == 0 ? this : this with
        {
            Lines = [.. Lines[Math.Max(0, Lines.Length - MostLines + 1)..], line.Length > LongestLine ? $"{line[..LongestLine]}…" : line],
            Orders = OrderNumber().IsMatch(words) ? [.. Orders.Concat(OrderNumber().Matches(words).Select(match => match.Value)).Distinct().TakeLast(MostOrders)] : Orders,
        };
    }

    [GeneratedRegex(@"(?<!\d)\d{8}-\d{3,}(?!\d)")]
    private static partial Regex OrderNumber();
}
