using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out which choice an utterance means: by words, else by ordinal ("the first one"), else by number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];

        // One way of finding at a time, or "the first division book" would be the first of the list as well.
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        var culture = options?.Locale ?? "en-us";
        var ordinals = options?.RecognizeOrdinals != false ? Ordinals.Find(utterance, culture) : [];
        var numbers = ordinals.Count == 0 && options?.RecognizeNumbers != false ? Numbers.Find(utterance, culture) : ordinals;
        return [.. numbers
            .Select(number => number.Value < 0 && ordinals.Count > 0 ? number with { Value = list.Count + 1 + number.Value } : number)
            .Where(number => number.Value >= 1 && number.Value <= list.Count && number.Value == decimal.Truncate(number.Value))
            .Select(number => Chosen(list, number))];
    }

    private static ModelResult<FoundChoice> Chosen(IList<Choice> list, NumberInText number) => new()
    {
        Start = number.Start,
        End = number.Start + number.Text.Length - 1,
        Text = number.Text,
        TypeName = "choice",
        Resolution = new FoundChoice { Value = list[(int)number.Value - 1].Value, Index = (int)number.Value - 1, Score = 1.0f },
    };
}
