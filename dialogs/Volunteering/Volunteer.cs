using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>A resident who wants to be called.</summary>
/// <param name="Resident">Their conversation.</param>
/// <param name="Code">Their number in the ledger, which says nothing of them once they are forgotten.</param>
/// <param name="Since">Since when.</param>
internal sealed record Volunteer(string Resident, string Code, DateTimeOffset Since)
{
    private const int EveningBegins = 18;

    public ImmutableArray<string> Skills { get; init; } = [];

    public FreeTimes Free { get; init; }

    /// <summary>Whether they have time then.</summary>
    public bool IsFree(DateTimeOffset start) => Free == FreeTimes.Any
        || (Free.HasFlag(FreeTimes.Evenings) && start.Hour >= EveningBegins)
        || (start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Free.HasFlag(FreeTimes.Weekends) : Free.HasFlag(FreeTimes.Workdays));
}
