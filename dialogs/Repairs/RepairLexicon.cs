using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>The words residents use for faults: the files' synonyms, and the slice's own word files.</summary>
internal static class RepairLexicon
{
    /// <summary>The terms for a version of the fault categories.</summary>
    public static IEnumerable<LexiconTerm> Terms(FaultCatalog faults) =>
    [
        .. faults.All.SelectMany(category => category.Synonyms.Select(word => new LexiconTerm(word, category.IsComplaint ? TermKinds.Complaint : TermKinds.Fault, category.Code))),
        .. LexiconFile.Load(typeof(RepairLexicon).Assembly, "CommunityBot.Dialogs.Repairs.faults.zh-CN.json"),
        .. LexiconFile.Load(typeof(RepairLexicon).Assembly, "CommunityBot.Dialogs.Repairs.lexicon.zh-CN.json"),
    ];
}
