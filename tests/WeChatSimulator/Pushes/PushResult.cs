using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>What became of a push.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Tries">Each delivery, in order.</param>
/// <param name="Shown">What the phone showed for it: a reply or the platform's sentence; null for an acknowledgement.</param>
internal sealed record PushResult(PushOutcome Outcome, IReadOnlyList<PushTry> Tries, ScreenLine? Shown)
{
    /// <summary>The words on the screen, null when there are none.</summary>
    public string? Text => Shown?.Text;
}

/// <summary>How a push ended.</summary>
internal enum PushOutcome
{
    /// <summary>By a passive reply.</summary>
    Answered,

    /// <summary>By <c>success</c> or an empty body: no more deliveries, nothing shown.</summary>
    Acknowledged,

    /// <summary>The resident reads that the account is out of order.</summary>
    Failed,
}

/// <summary>One delivery of a push.</summary>
/// <param name="Host">Which of the hosts got it, from 0.</param>
/// <param name="Status">The HTTP status; 0 when nothing came back in time.</param>
/// <param name="After">How long it took.</param>
/// <param name="Note">What was wrong with it, null for nothing.</param>
internal sealed record PushTry(int Host, int Status, TimeSpan After, string? Note)
{
    /// <summary>What was made to go wrong with it.</summary>
    public Fault Fault { get; init; }
}
