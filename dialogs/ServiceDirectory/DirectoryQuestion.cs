using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The one question the directory may have put, with what was known when it did.</summary>
internal sealed record DirectoryQuestion
{
    public required DirectoryQuestionKind Kind { get; init; }

    /// <summary>What was looked for.</summary>
    public DirectoryQuery Query { get; init; } = new();

    /// <summary>What was asked about the place to be found.</summary>
    public DirectoryAsk? Ask { get; init; }

    /// <summary>The instant asked about, in the community's local time; null for now.</summary>
    public DateTime? Time { get; init; }

    /// <summary>Whether that instant stands for a day or a part of it.</summary>
    public bool IsPartOfDay { get; init; }

    /// <summary>Codes of the trades to choose from.</summary>
    public ImmutableArray<string> Trades { get; init; } = [];

    /// <summary>Whether it is put once more, because the answer was not understood.</summary>
    public bool IsAgain { get; init; }
}

/// <summary>What the directory may have to ask.</summary>
internal enum DirectoryQuestionKind
{
    /// <summary>What is wanted at all.</summary>
    What,

    /// <summary>Which of several trades a word stands for.</summary>
    Trade,

    /// <summary>Near which estate.</summary>
    Where,
}
