using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Handover;

/// <summary>A resident who wants a person: waiting, being talked to, or waiting for the office to open.</summary>
internal sealed record HandoverCall
{
    private const int MostLines = 50;

    /// <summary>The resident's conversation.</summary>
    public required string Resident { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When either side said something last.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Whether the office was closed: the resident goes on with the bot, and people call back.</summary>
    public bool IsTask { get; init; }

    /// <summary>Whether they want to be rung.</summary>
    public bool WantsCall { get; init; }

    /// <summary>Who talks to them; null while nobody does, and when the channel's own people do.</summary>
    public string? Staff { get; init; }

    /// <summary>Whether people of the channel talk to them.</summary>
    public bool IsWithChannel { get; init; }

    /// <summary>The message by which it was taken, so that its redelivery takes no other.</summary>
    public string? TakenBy { get; init; }

    /// <summary>What was said before people were asked for, for whoever takes it.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>Numbers of orders that were spoken of.</summary>
    public ImmutableArray<string> Orders { get; init; } = [];

    /// <summary>What nobody has read yet.</summary>
    public ImmutableArray<HandoverLine> Unread { get; init; } = [];

    /// <summary>Whether the resident waits in the queue.</summary>
    public bool IsWaiting => Staff is null && !IsTask && !IsWithChannel;

    /// <summary>Whether the bot is silent.</summary>
    public bool Silences => !IsTask || Staff is not null;

    /// <summary>With something more to be read; the latest ones when there is too much.</summary>
    public HandoverCall With(HandoverLine line, DateTimeOffset now) => Unread.Any(known => known.Push == line.Push)
        ? this
        : this with { Unread = [.. Unread.TakeLast(MostLines - 1), line], LastAt = now };
}
