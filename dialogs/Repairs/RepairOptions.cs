namespace CommunityBot.Dialogs.Repairs;

/// <summary>Settings of the slice (section <c>Repairs</c>).</summary>
public sealed class RepairOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Repairs";

    /// <summary>Roles whose holders on duty are given work in turn, for example R06; of the others whoever claims it has it.</summary>
    public IList<string> RotatingRoles { get; } = [];
}
