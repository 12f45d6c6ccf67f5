using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What a resident looks for.</summary>
internal sealed record DirectoryQuery
{
    /// <summary>Codes of the trades that answer the wish, the one to be offered first in front.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The words for the trades one by one, when the nearest of several trades is asked for (「邮政和银行哪个近」); empty for most.</summary>
    public ImmutableArray<string> Compared { get; init; } = [];

    /// <summary>Whether of those trades the nearest is asked for, and not simply each.</summary>
    public bool ForNearest { get; init; }

    /// <summary>The id of a place asked for by its own name.</summary>
    public string? Place { get; init; }

    /// <summary>Ids of places that are not to be offered, because the asker said that they have gone.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>The words that named the wish (「修手机」).</summary>
    public string Said { get; init; } = "";

    /// <summary>The part of them that tells places of one trade apart: the thing to be mended, or all of the words.</summary>
    public string Wanted { get; init; } = "";

    /// <summary>Whether the words name a thing of the resident's own (a watch), which a place may not take on.</summary>
    public bool ForThing { get; init; }

    /// <summary>A word of the files for things like the one named (家电 for a computer): who takes those on is the likelier to take it; empty for none.</summary>
    public string Kin { get; init; } = "";

    /// <summary>Whether only places that name the wanted words count, because the words name a service and not a trade.</summary>
    public bool ByService { get; init; }

    /// <summary>How the resident wants to pay, as written in the files; null when nothing was said of it.</summary>
    public string? Payment { get; init; }

    /// <summary>Whether only places that never shut are wanted (「24小时的药店」).</summary>
    public bool AroundTheClock { get; init; }

    /// <summary>Whether no word named the trade, so that nobody knows whether its places have what is looked for.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether somebody was bitten, which no shop mends: the answer then says what to do first.</summary>
    public bool Bitten { get; init; }

    /// <summary>Whether a thing is to be lent that the community may have although no place lists it.</summary>
    public bool ToBorrow { get; init; }

    /// <summary>Whether somebody is ill: the answer then names the emergency number too.</summary>
    public bool Ill { get; init; }
}
