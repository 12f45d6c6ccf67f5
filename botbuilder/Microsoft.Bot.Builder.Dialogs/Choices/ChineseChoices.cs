using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Chinese says which choice is not wanted by the same words, with a refusal before them: 不要红色的.</summary>
internal static class ChineseChoices
{
    private static readonly string[] Refusals = ["不要", "不是", "不想要", "不选", "别要", "别选", "除了"];

    /// <summary>The words between choices that are Chinese themselves: 要么 asks for a decision, a list of choices reads with 或.</summary>
    public static ChoiceFactoryOptions WordsBetween(IList<Choice> choices, string culture, ChoiceFactoryOptions usual) =>
        Languages.IsChinese(culture) && choices is { Count: > 0 } && choices.All(choice => choice.Value?.Any(sign => Tokenizer.IsIdeograph(sign)) == true)
            ? new ChoiceFactoryOptions(usual.InlineSeparator, " 或 ", "， 或 ", usual.IncludeNumbers)
            : usual;

    public static bool AreRefused(List<Token> said, int at)
    {
        foreach (var refusal in Refusals)
        {
            var start = at - refusal.Length;
            if (start >= 0 && Enumerable.Range(0, refusal.Length).All(i => said[start + i].Normalized == refusal[i].ToString()))
            {
                return true;
            }
        }

        return false;
    }
}
