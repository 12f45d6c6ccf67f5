using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The places, trades and services an utterance names.</summary>
internal static class NamedTerms
{
    /// <summary>Marks of this value are things of the resident's own.</summary>
    public const string OwnThing = "own";

    private const string Beside = "beside";

    /// <summary>
    /// The names in the order they were said; one that is part of a longer one is none: 「禹都公园」 is not any park, and a
    /// 洗衣机 no laundry.
    /// </summary>
    public static TermReading[] Of(Reading reading)
    {
        List<TermReading>? named = null;
        foreach (var term in reading.Terms)
        {
            if (IsName(term) && !IsPartOfOther(term, reading.Terms))
            {
                (named ??= []).Add(term);
            }
        }

        // 「不是饭店 是药店」: what is denied is not meant, as long as something else is.
        return named is null ? [] : named.Exists(term => !IsDenied(reading, term)) ? [.. named.Where(term => !IsDenied(reading, term))] : [.. named];
    }

    /// <summary>The name that tells where to look: the market in 「菜市场旁边那个修鞋的」; null when there is none.</summary>
    public static TermReading? Landmark(Reading reading, TermReading[] named)
    {
        foreach (var word in reading.Terms)
        {
            if (word is { Kind: WishReading.ReferenceKind, Value: Beside } && Array.Exists(named, other => other.Start >= word.Start + word.Length)
                && Array.Find(named, term => term.Start + term.Length == word.Start) is { } landmark)
            {
                return landmark;
            }
        }

        return null;
    }

    /// <summary>Whether one stands within the other.</summary>
    public static bool Holds(TermReading outer, TermReading inner) =>
        outer.Start <= inner.Start && outer.Start + outer.Length >= inner.Start + inner.Length;

    /// <summary>Whether a name is said not to be meant: 「不是安康」, 「不要饭店」; 「是不是药店」 asks.</summary>
    public static bool IsDenied(Reading reading, TermReading term) => ServiceDirectoryText.EndsDenying(reading.Normalized[..term.Start]);

    private static bool IsName(TermReading term) => term.Kind is TermKinds.Place or TermKinds.PlaceCategory or TermKinds.Service;

    private static bool IsPartOfOther(TermReading term, IReadOnlyList<TermReading> terms)
    {
        foreach (var other in terms)
        {
            var longer = other.Length > term.Length;
            var says = IsName(other) ? longer || (other.Kind == TermKinds.Place && term.Kind != TermKinds.Place) : longer && other is { Kind: TermKinds.Mark, Value: OwnThing };
            if (says && Holds(other, term))
            {
                return true;
            }
        }

        return false;
    }
}
