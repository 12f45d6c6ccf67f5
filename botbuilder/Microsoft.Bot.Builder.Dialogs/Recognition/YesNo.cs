using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads an utterance as yes or no; null when it is neither.</summary>
internal static partial class YesNo
{
    private static readonly Dictionary<string, (string[] Yes, string[] No)> Words = new()
    {
        ["bg"] = (["да", "добре"], ["не"]),
        ["de"] = (["ja", "jawohl", "jo", "jep", "klar", "natürlich", "sicher", "okay", "ok", "gerne", "richtig", "stimmt"], ["nein", "nee", "nö", "nicht", "falsch"]),
        ["es"] = (["sí", "si", "claro", "vale", "ok", "okay", "bueno", "correcto", "cierto", "verdadero", "s"], ["no", "nop", "falso", "nunca", "n"]),
        ["fr"] = (["oui", "ouais", "d'accord", "ok", "okay", "vrai", "bien sûr", "o"], ["non", "nan", "pas", "faux", "n"]),
        ["hi"] = (["हां", "हाँ", "जी", "ठीक"], ["नहीं", "ना", "मत"]),
        ["it"] = (["si", "sì", "certo", "ok", "okay", "vero", "va bene", "s"], ["no", "falso", "n"]),
        ["ja"] = (["はい", "うん", "ええ", "そうです", "いいです", "ok"], ["いいえ", "いや", "ううん", "だめ", "ちがう", "違います"]),
        ["ko"] = (["예", "네", "응", "그래", "좋아"], ["아니", "아니요", "아뇨", "싫어"]),
        ["nl"] = (["ja", "jawel", "jep", "zeker", "natuurlijk", "ok", "oke", "oké", "goed", "j"], ["nee", "neen", "niet", "nooit", "n"]),
        ["pt"] = (["sim", "claro", "ok", "okay", "certo", "verdade", "s"], ["não", "nao", "nunca", "falso", "n"]),
        ["sv"] = (["ja", "japp", "jo", "absolut", "okej", "ok", "visst"], ["nej", "nä", "inte", "aldrig"]),
        ["tr"] = (["evet", "tamam", "olur", "peki", "tabii"], ["hayır", "yok", "olmaz", "değil"]),
    };

    public static bool? Find(string utterance, string culture)
    {
        var language = Languages.Of(culture);
        return language switch
        {
            "zh" => ChineseYesNo.Find(utterance) ?? English(utterance),
            "en" => English(utterance),
            _ when Words.TryGetValue(language, out var words) => Earlier(At(utterance, words.Yes), At(utterance, words.No)),
            _ => English(utterance),
        };
    }

    private static bool? English(string utterance)
    {
        var no = EnglishNo.Match(utterance);
        var yes = EnglishYes.Match(utterance);
        return Earlier(yes.Success ? yes.Index : int.MaxValue, no.Success ? no.Index : int.MaxValue);
    }

    private static bool? Earlier(int yes, int no) => yes == no ? null : yes < no;

    private static int At(string utterance, string[] words)
    {
        var first = int.MaxValue;
        foreach (var word in words)
        {
            for (var at = utterance.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = utterance.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at < first && !IsLetter(utterance, at - 1) && !IsLetter(utterance, at + word.Length))
                {
                    first = at;
                    break;
                }
            }
        }

        return first;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(@"\b(?:yes|yep|yup|yeah|yea|y|sure|ok|okay|true|agreed?|correct|right|of course|absolutely|definitely|certainly|affirmative)\b|👍|👌", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishYes { get; }

    [GeneratedRegex(@"\b(?:no|nope|nop|nah|n|not|don'?t|do not|never|false|disagree|wrong|negative)\b|👎|✋|🖐", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishNo { get; }
}
