namespace CommunityBot.Dialogs.Repairs;

/// <summary>Sorts of lexicon terms that only this slice knows (lexicon.zh-CN.json).</summary>
internal static class RepairTerms
{
    /// <summary>Words that answer a category's question before it is put; value: the category's code.</summary>
    public const string Answer = "repairs.answer";

    /// <summary>Words that change an order already filed; value: one of the wishes below.</summary>
    public const string Change = "repairs.change";

    public const string Withdraw = "withdraw";
    public const string Restore = "restore";
    public const string Correct = "correct";
}
