using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Events;

/// <summary>Between which ages one may take part, read off what the files say of audience and children. 60岁以上优先 limits nobody.</summary>
/// <param name="Least">The youngest age.</param>
/// <param name="Most">The oldest age.</param>
internal sealed partial record AgeLimits(int? Least, int? Most)
{
    /// <summary>Below this a guardian has to agree (PIPL, article 31).</summary>
    public const int GuardianBelow = 14;

    private static readonly AgeLimits None = new(null, null);

    /// <summary>Whether it is for children.</summary>
    public bool IsForChildren => Most < GuardianBelow;

    /// <summary>The limits of an event.</summary>
    public static AgeLimits Of(CommunityEvent community)
    {
        var rule = Read(community.MinorRule);
        return community.Audience is [var only] && Read(only) is { } audience && audience != None ? audience : rule;
    }

    /// <summary>Whether an age is within them.</summary>
    public bool Allow(int age) => !(age < Least) && !(age > Most);

    private static AgeLimits Read(string words)
    {
        if (words.EndsWith(RegistrationText.AgeAndAbove, StringComparison.Ordinal) && int.TryParse(words[..^RegistrationText.AgeAndAbove.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
        {
            return new AgeLimits(least, null);
        }

        return words.EndsWith(RegistrationText.AgeUnit, StringComparison.Ordinal) && Range().Match(words[..^RegistrationText.AgeUnit.Length]) is { Success: true } range
            ? new AgeLimits(int.Parse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : None;
    }

    [GeneratedRegex(@"^(\d{1,3})-(\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
