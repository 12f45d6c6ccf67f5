namespace CommunityBot.Dialogs.Understanding;

/// <summary>A part of an utterance that can hold a wish of its own.</summary>
/// <param name="Start">Where it starts in the normalised text.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Sentence">Which sentence it belongs to; commas part clauses, not sentences.</param>
/// <param name="Turns">Whether it begins with 另外, 顺便, 对了: something else follows.</param>
public readonly record struct Clause(int Start, int Length, int Sentence, bool Turns)
{
    public int End => Start + Length;

    /// <summary>All from one clause to another.</summary>
    public static Clause Across(Clause first, Clause last) => new(first.Start, last.End - first.Start, 0, false);

    /// <summary>Whether a term lies in the clause.</summary>
    public bool Holds(TermReading term) => term.Start >= Start && term.Start < End;
}
