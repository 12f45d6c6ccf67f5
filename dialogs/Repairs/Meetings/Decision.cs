using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>What the meeting decided: somebody's job by a day, which comes back when the day does.</summary>
/// <param name="Number">Counted up; what staff say to speak of it.</param>
/// <param name="Words">What is to be done.</param>
/// <param name="Role">The role that answers for it; null while nobody was named.</param>
/// <param name="Due">The day it is to be done by; null while none was named.</param>
/// <param name="MadeAt">When it was written down.</param>
/// <param name="DoneAt">When it was called done; null while it is open.</param>
/// <param name="Push">The message that brought it, so that a redelivery is known.</param>
internal sealed record Decision(int Number, string Words, string? Role, DateOnly? Due, DateTimeOffset MadeAt, DateTimeOffset? DoneAt = null, string? Push = null);

/// <summary>All decisions, oldest first.</summary>
internal sealed record DecisionList(ImmutableArray<Decision> Decisions)
{
    public static DecisionList Empty { get; } = new(ImmutableArray<Decision>.Empty);
}
