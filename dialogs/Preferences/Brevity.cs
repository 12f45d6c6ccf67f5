using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>
/// Says less of a text without saying anything else: whole sentences, the conclusion and the question first, what keeps
/// somebody safe always. What is left out is kept for whoever wants it all.
/// </summary>
internal static partial class Brevity
{
    /// <summary>What fits one look: the characters of a reply in the elder mode.</summary>
    public const int Most = 40;

    /// <summary>The short text, and the sentences it leaves out; those are empty when it says everything.</summary>
    public static (string Short, string Omitted) Shorten(string text)
    {
        var sentences = Sentences(text);
        if (Shown(text) <= Most)
        {
            return (text, "");
        }

        var said = new string?[sentences.Length];
        foreach (var index in Enumerable.Range(0, sentences.Length).OrderBy(index => Rank(sentences, index)).ThenBy(index => index))
        {
            var room = Most - said.OfType<string>().Sum(Shown);
            var rank = Rank(sentences, index);
            said[index] = rank > 2 ? Whole(sentences[index], room) : Fitting(sentences[index], room, mustSay: rank == 0 || room == Most);
        }

        var rest = sentences.Where((sentence, index) => said[index] != sentence);
        return (Joined(said.OfType<string>()), Joined(rest));
    }

    /// <summary>The next page of what was left out, and what is left after it.</summary>
    public static (string Page, string Left) Page(string text)
    {
        string[] pieces = [.. Sentences(text).SelectMany(sentence => Shown(sentence) <= Most ? [sentence] : Clauses(sentence))];
        var count = 1;
        while (count < pieces.Length && pieces[..(count + 1)].Sum(Shown) <= Most)
        {
            count++;
        }

        return (Joined(pieces[..count]), Joined(pieces[count..]));
    }

    // 0 what keeps safe, 1 the question that waits, 2 the conclusion, 3 numbers to call or to quote, 4 the rest.
    private static int Rank(string[] sentences, int index) => sentences[index] switch
    {
        var sentence when PreferenceText.KeepsSafe(sentence) => 0,
        [.., '？' or '?'] => 1,
        _ when index == 0 => 2,
        var sentence when Number().IsMatch(sentence) => 3,
        _ => 4,
    };

    // The sentence, or what stands outside its brackets.
    private static string? Whole(string sentence, int room) =>
        Shown(sentence) <= room ? sentence
        : Bracketed().Replace(sentence, "") is var bare && Shown(bare) <= room ? bare
        : null;

    // Or, where it must not be missed, its first clauses; a question's last one.
    private static string? Fitting(string sentence, int room, bool mustSay)
    {
        if (Whole(sentence, room) is { } whole)
        {
            return whole;
        }

        var clauses = Clauses(Bracketed().Replace(sentence, ""));
        if (sentence[^1] is '？' or '?')
        {
            return Shown(clauses[^1]) <= room || mustSay ? clauses[^1] : null;
        }

        var count = clauses.Length;
        while (count > 0 && clauses[..count].Sum(Shown) > room)
        {
            count--;
        }

        return count == 0 && !mustSay ? null : Closed(string.Concat(clauses[..Math.Max(count, 1)]));
    }

    private static string Closed(string clause) => clause.TrimEnd('，', '；', '、', ',', '：') is var text && text.EndsWith('。') ? text : $"{text}。";

    private static string[] Sentences(string text) => [.. Sentence().Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0)];

    private static string[] Clauses(string sentence) => [.. Clause().Matches(sentence).Select(match => match.Value)];

    // A line stays a line.
    private static string Joined(IEnumerable<string> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 && text[^1] is not ('。' or '！' or '？' or '，' or '；' or '!' or '?') ? "\n" : "").Append(sentence);
        }

        return text.ToString();
    }

    private static int Shown(string text) => text.Length - text.Count(character => character == '\n');

    [GeneratedRegex(@"[^。！？!?\n]+[。！？!?]*|[。！？!?]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[^，；,;]+[，；,;]?")]
    private static partial Regex Clause();

    [GeneratedRegex(@"（[^）]*）|\([^)]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\d{3,4}-\d{7,8}|\d{8}-\d{3}|(?<!\d)1[12]\d(?!\d)|(?<!\d)1\d{10}(?!\d)")]
    private static partial Regex Number();
}
