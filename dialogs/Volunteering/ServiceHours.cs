using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>What a volunteer has done, one document each.</summary>
internal sealed record ServiceHours(ImmutableArray<ServiceEntry> Entries)
{
    /// <summary>Lines of all volunteers' hours, by code: date, call, task, code, hours.</summary>
    public const string Ledger = "volunteering:ledger";

    /// <summary>Nothing yet.</summary>
    public static readonly ServiceHours None = new([]);

    /// <summary>All of it in hours.</summary>
    public decimal Total => Entries.Sum(entry => entry.Hours);

    public static string Key(string resident) => $"volunteering:hours:{resident}";

    /// <summary>A length of time in hours, to the half hour.</summary>
    public static decimal Of(TimeSpan served) => Math.Round((decimal)served.TotalMinutes / 30, MidpointRounding.AwayFromZero) / 2;
}

/// <summary>One service.</summary>
/// <param name="Date">The day.</param>
/// <param name="Task">What was done.</param>
/// <param name="Hours">For how long.</param>
internal sealed record ServiceEntry(DateOnly Date, string Task, decimal Hours);
