using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Finds numbers that belong to a person in free text. Numbers of identity and bank cards are taken out before anybody
/// sees the words, so that they are never stored; mobile numbers are shown to others with their middle hidden.
/// </summary>
public static partial class PersonalNumbers
{
    private const string Hidden = "***";
    private const string Middle = "****";

    /// <summary>Whether a text holds the number of an identity or bank card.</summary>
    public static bool HoldIdentity(string text) => Identity().IsMatch(Digits(text));

    /// <summary>The text with the numbers of identity and bank cards taken out; the same text when it holds none.</summary>
    public static string WithoutIdentity(string text) => Replace(text, Identity(), static _ => Hidden);

    /// <summary>The text as others may see it: no card numbers, and 138****1234 for a mobile number, in whatever way it was written.</summary>
    public static string Masked(string text) => WithSpoken(Replace(WithoutIdentity(text), Mobile(), number => Mask(Plain(number))), Mask);

    /// <summary>The text with mobile numbers taken out, also those whose middle was hidden.</summary>
    public static string WithoutMobile(string text) => MaskedMobile().Replace(Masked(text), Hidden);

    /// <summary>A mobile number as others may see it: 138****1234.</summary>
    public static string Mask(string phone) => phone.Length < 8 ? Middle : $"{phone[..3]}{Middle}{phone[^4..]}";

    // 幺三九 and the like, which only the reader of numbers knows.
    private static string WithSpoken(string text, Func<string, string> by) => ChinesePhone.Find(Digits(text))
        .Where(phone => ChinesePhone.IsMobile(phone.Digits))
        .Reverse()
        .Aggregate(text, (rest, phone) => string.Concat(rest.AsSpan(0, phone.Start), by(phone.Digits), rest.AsSpan(phone.Start + phone.Length)));

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static string Replace(string text, Regex pattern, Func<string, string> by)
    {
        var digits = Digits(text);
        // Nearly always; asking costs nothing.
        if (!pattern.IsMatch(digits))
        {
            return text;
        }

        var matches = pattern.Matches(digits);
        // From the end, so that the places of the earlier ones still hold.
        return matches.Reverse().Aggregate(text, (rest, match) => string.Concat(rest.AsSpan(0, match.Index), by(match.Value), rest.AsSpan(match.Index + match.Length)));
    }

    // Full-width digits as ordinary ones, one character for one.
    private static string Digits(string text) => text.AsSpan().ContainsAnyInRange('０', '９')
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                span[index] = source[index] is >= '０' and <= '９' ? (char)(source[index] - '０' + '0') : source[index];
            }
        })
        : text;

    // 18 characters with a date of birth in the middle, also in groups; the 15 of cards before 1999; bank cards.
    [GeneratedRegex(@"(?<!\d)(?:[1-9]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx]|[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}|\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<!\d)1\d{2}\*{4}\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MaskedMobile();
}
