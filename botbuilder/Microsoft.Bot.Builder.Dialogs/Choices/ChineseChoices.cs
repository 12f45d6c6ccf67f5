namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Chinese says which choice is not wanted by the same words, with a refusal before them: 不要红色的.</summary>
internal static class ChineseChoices
{
    private static readonly string[] Refusals = ["不要", "不是", "不想要", "不选", "别要", "别选", "除了"];

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
