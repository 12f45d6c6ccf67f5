using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Everybody who wants a person, in the order they asked. Pure; one document of the book.</summary>
internal sealed record HandoverDesk
{
    private const int MostRemembered = 32;

    /// <summary>Nobody.</summary>
    public static readonly HandoverDesk Empty = new();

    public ImmutableArray<HandoverCall> Calls { get; init; } = [];

    /// <summary>Messages that ended a conversation, with who was in it, so that their redelivery ends no other.</summary>
    public ImmutableArray<HandoverEnd> Ended { get; init; } = [];

    /// <summary>The call of a resident.</summary>
    public HandoverCall? Of(string resident) => Calls.FirstOrDefault(call => call.Resident == resident);

    /// <summary>The call somebody of the staff is in.</summary>
    public HandoverCall? TalkOf(string staff) => Calls.FirstOrDefault(call => call.Staff == staff);

    /// <summary>How many wait before a resident.</summary>
    public int Ahead(string resident) => Calls.TakeWhile(call => call.Resident != resident).Count(call => call.IsWaiting);

    /// <summary>How many wait.</summary>
    public int Waiting => Calls.Count(call => call.IsWaiting);

    /// <summary>How many are to be called back.</summary>
    public int Tasks => Calls.Count(call => call is { IsTask: true, Staff: null });

    /// <summary>With a call in its place: where it was, or at the end.</summary>
    public HandoverDesk With(HandoverCall call) => this with
    {
        Calls = Of(call.Resident) is { } known ? Calls.Replace(known, call) : Calls.Add(call),
    };

    /// <summary>Without a resident's call.</summary>
    public HandoverDesk Without(string resident) => this with { Calls = Calls.RemoveAll(call => call.Resident == resident) };

    /// <summary>Without anything that leads to a resident.</summary>
    public HandoverDesk Forget(string resident) => Without(resident) with { Ended = Ended.RemoveAll(end => end.Resident == resident) };

    /// <summary>Gives the next resident to somebody of the staff: who waits first, then who is to be called back.</summary>
    public TakeOutcome Take(string staff, string push, DateTimeOffset now)
    {
        if (TalkOf(staff) is { } talk)
        {
            return talk.TakenBy == push ? new TakeOutcome.Taken(this, talk) : new TakeOutcome.Busy();
        }

        if ((Calls.FirstOrDefault(call => call.IsWaiting) ?? Calls.FirstOrDefault(call => call is { IsTask: true, Staff: null })) is not { } next)
        {
            return new TakeOutcome.Nobody();
        }

        var taken = next with { Staff = staff, TakenBy = push, LastAt = now };
        return new TakeOutcome.Taken(With(taken), taken);
    }

    /// <summary>Ends a resident's call.</summary>
    public HandoverDesk End(HandoverCall call, string push) => Without(call.Resident) with
    {
        Ended = [.. Ended.TakeLast(MostRemembered - 1), new HandoverEnd(push, call.Resident)],
    };

    /// <summary>Whom a message has ended a conversation with; null when it ended none.</summary>
    public string? EndedBy(string push) => Ended.FirstOrDefault(end => end.Push == push)?.Resident;
}

/// <summary>A message that ended a conversation.</summary>
/// <param name="Push">The message.</param>
/// <param name="Resident">Who was in it.</param>
internal sealed record HandoverEnd(string Push, string Resident);
