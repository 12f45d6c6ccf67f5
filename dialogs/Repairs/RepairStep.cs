using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What comes next for a draft.</summary>
internal abstract record RepairStep
{
    private RepairStep()
    {
    }

    /// <summary>One question is needed.</summary>
    /// <param name="Draft">The draft with the question noted.</param>
    /// <param name="TellTip">Whether the fault's safety tip is due before the question.</param>
    public sealed record Ask(RepairDraft Draft, bool TellTip) : RepairStep;

    /// <summary>The building named is not there.</summary>
    /// <param name="Draft">The draft without the building.</param>
    /// <param name="Building">The number that was said.</param>
    public sealed record NoSuchBuilding(RepairDraft Draft, string Building) : RepairStep;

    /// <summary>The building has no such unit, or no such floor.</summary>
    /// <param name="Draft">The draft without it.</param>
    /// <param name="Part">What was said wrong.</param>
    /// <param name="In">The building.</param>
    public sealed record NoSuchPart(RepairDraft Draft, LocationPart Part, Building In) : RepairStep;

    /// <summary>Nothing that a crew could use was told, however often it was asked.</summary>
    public sealed record GiveUp : RepairStep;

    /// <summary>It can be filed.</summary>
    /// <param name="Draft">The complete draft.</param>
    public sealed record Ready(RepairDraft Draft) : RepairStep;
}
