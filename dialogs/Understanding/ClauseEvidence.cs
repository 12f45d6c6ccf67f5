namespace CommunityBot.Dialogs.Understanding;

/// <summary>What a clause gives to judge its wish by.</summary>
/// <param name="Text">The words of the clause.</param>
/// <param name="Masked">The same with addresses, phones, times and digits replaced by one character for each kind.</param>
/// <param name="Terms">The lexicon terms in it.</param>
/// <param name="HasBuilding">Whether a building, unit or floor is named in it.</param>
/// <param name="HasTime">Whether a time is named in it.</param>
internal sealed record ClauseEvidence(string Text, string Masked, IReadOnlyList<TermReading> Terms, bool HasBuilding, bool HasTime)
{
    public bool Says(string kind) => Terms.Say(kind);

    public bool Says(string kind, string value) => Terms.Say(kind, value);

    public bool Marked(string mark) => Says(TermKinds.Mark, mark);

    public bool IsQuestion => Marked("question");
}
