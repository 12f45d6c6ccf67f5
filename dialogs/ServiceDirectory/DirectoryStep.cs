using CommunityBot.Dialogs.ServiceDirectory.Awaited;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What the directory does with an utterance.</summary>
internal abstract record DirectoryStep
{
    private DirectoryStep()
    {
    }

    /// <summary>Puts a question.</summary>
    /// <param name="Text">The question.</param>
    /// <param name="Choices">What may be tapped instead of an answer in words.</param>
    /// <param name="Question">What it asks, for the answer to be understood.</param>
    public sealed record Ask(string Text, IReadOnlyList<string> Choices, DirectoryQuestion Question) : DirectoryStep;

    /// <summary>Answers.</summary>
    /// <param name="Text">The answer.</param>
    /// <param name="Context">What is spoken of from now on; null leaves it as it was.</param>
    public sealed record Tell(string Text, DirectoryContext? Context) : DirectoryStep
    {
        /// <summary>The place to show on a map.</summary>
        public Service? Map { get; init; }

        /// <summary>What was wanted and is not to be had here, for the community to know.</summary>
        public string? Unmet { get; init; }

        /// <summary>The same, as it can be waited for; null when it cannot.</summary>
        public AwaitedWish? Missing { get; init; }

        /// <summary>The id of the estate the resident said they are near to.</summary>
        public string? Estate { get; init; }
    }
}
