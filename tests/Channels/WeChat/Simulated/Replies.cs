using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Reads what <see cref="CountingBot"/> said.</summary>
internal static partial class Replies
{
    /// <summary>The counts on a screen, in the order they are read.</summary>
    public static int[] Counts(IEnumerable<ScreenLine> screen) =>
        [.. screen.Where(line => line.Side == "account").SelectMany(line => Count().Matches(line.Text ?? "")).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"#(\d+) ")]
    private static partial Regex Count();
}
