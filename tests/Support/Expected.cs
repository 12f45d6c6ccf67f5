using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Support;

/// <summary>How a reply is compared with a transcript's line.</summary>
internal enum Expectation
{
    Says,
    DoesNotSay,
    Is,
    AtMost,
}

/// <summary>What a reply must, or must not, say. … stands for anything, {单号} for a work order's number.</summary>
internal sealed record Expected(string Text, Expectation Kind)
{
    private string Pattern => Regex.Escape(Text).Replace(@"\{单号}", @"\d{8}-\d{3,}", StringComparison.Ordinal).Replace("…", @"[\s\S]*", StringComparison.Ordinal);

    /// <summary>Whether a reply is as expected.</summary>
    public bool IsMetBy(string reply) => Kind switch
    {
        Expectation.Says => Regex.IsMatch(reply, Pattern),
        Expectation.AtMost => Regex.Replace(reply, @"\[[^\]]*\]|\n", "").Length <= int.Parse(Text, CultureInfo.InvariantCulture),
        Expectation.DoesNotSay => !Regex.IsMatch(reply, Pattern),
        _ => Regex.IsMatch(reply, $"^{Pattern}$"),
    };
}
