namespace CommunityBot.Dialogs.Repairs;

/// <summary>Sorts of lexicon terms that only this slice knows (lexicon.zh-CN.json).</summary>
internal static class RepairTerms
{
    /// <summary>Words that answer a category's question before it is put; value: the category's code.</summary>
    public const string Answer = "repairs.answer";

    /// <summary>Words that change an order already filed; value: one of the wishes below.</summary>
    public const string Change = "repairs.change";

    /// <summary>Followed by a category's code: words that, in answer to its question, tell of an emergency; value: the code of emergency.csv.</summary>
    public const string Danger = "repairs.danger";

    /// <summary>Followed by a category's code: words that tell of an emergency even after such a fault was reported as harmless; value: the code of emergency.csv.</summary>
    public const string Alarm = "repairs.alarm";

    /// <summary>Words that, in answer to a category's question, tell that all is safe; value: the category's code.</summary>
    public const string Safe = "repairs.safe";

    /// <summary>Words that say that something else is meant: 「不是楼道，是电梯厅」.</summary>
    public const string Another = "repairs.another";

    /// <summary>Words of somebody who wants help and no more questions.</summary>
    public const string Haste = "repairs.haste";

    /// <summary>Words that come back to what was begun; value: whether they name the report itself or only point to its thing.</summary>
    public const string Back = "repairs.back";

    public const string Report = "report";
    public const string Thing = "thing";

    public const string Withdraw = "withdraw";
    public const string Restore = "restore";
    public const string Correct = "correct";
}
