using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What comes of the words of somebody in charge.</summary>
internal abstract record StaffStep
{
    private StaffStep()
    {
    }

    /// <summary>These are changed, each with its new time when it is moved.</summary>
    public sealed record Change(ImmutableArray<(Occurrence Occurrence, DateTime? To)> Occurrences) : StaffStep;

    /// <summary>Several may be meant.</summary>
    public sealed record Which(ImmutableArray<Occurrence> Occurrences) : StaffStep;

    /// <summary>Nothing of theirs is held then, or nothing was changed.</summary>
    /// <param name="Next">What is held next.</param>
    public sealed record Nothing(Occurrence? Next) : StaffStep;

    /// <summary>What they take back was never changed: it is held as planned.</summary>
    public sealed record AsPlanned(ImmutableArray<Occurrence> Occurrences) : StaffStep;

    /// <summary>What they named is somebody else's.</summary>
    public sealed record NotInCharge : StaffStep;

    /// <summary>The new time is over.</summary>
    public sealed record TimeIsPast : StaffStep;
}
