using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Staff;

/// <summary>Who holds which role, and the codes by which roles are given.</summary>
internal sealed record StaffRoster
{
    /// <summary>Long enough to walk over and hand it to somebody.</summary>
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromHours(24);

    private const int MostTries = 5;

    private static readonly TimeSpan TriesForgotten = TimeSpan.FromHours(1);

    /// <summary>Nobody yet.</summary>
    public static readonly StaffRoster Empty = new();

    public ImmutableArray<StaffMember> Members { get; init; } = [];

    public ImmutableArray<StaffCode> Codes { get; init; } = [];

    /// <summary>Wrong codes of late, so that nobody can guess.</summary>
    public ImmutableArray<WrongCode> WrongCodes { get; init; } = [];

    /// <summary>The roles of somebody; one person may hold several.</summary>
    public IEnumerable<StaffMember> Of(string resident) => Members.Where(member => member.Resident == resident);

    /// <summary>Those who hold a role.</summary>
    public IEnumerable<StaffMember> Holding(string role) => Members.Where(member => member.Role == role);

    /// <summary>With a code for a role; only its digest is kept.</summary>
    public StaffRoster WithCode(string digest, string role, string by, DateTimeOffset now) => this with
    {
        Codes = [.. Codes.Where(code => code.Expires > now), new StaffCode(digest, role, by, now + CodeLifetime)],
    };

    /// <summary>Gives a role to whoever shows its code, once.</summary>
    public BindOutcome Bind(string digest, string resident, DateTimeOffset now)
    {
        var wrong = WrongCodes.RemoveAll(tried => now - tried.At > TriesForgotten);
        if (wrong.Count(tried => tried.Resident == resident) >= MostTries)
        {
            return new BindOutcome.TooManyTries();
        }

        if (Codes.FirstOrDefault(code => code.Digest == digest && code.Expires > now) is not { } found)
        {
            return new BindOutcome.WrongCode(this with { WrongCodes = wrong.Add(new WrongCode(resident, now)) });
        }

        var member = new StaffMember(resident, found.Role, now);
        return new BindOutcome.Bound(
            this with { Codes = Codes.Remove(found), WrongCodes = wrong, Members = Members.RemoveAll(known => known.Resident == resident && known.Role == found.Role).Add(member) },
            member);
    }

    /// <summary>With somebody on or off duty.</summary>
    public StaffRoster WithDuty(string resident, bool onDuty) => this with
    {
        Members = [.. Members.Select(member => member.Resident == resident ? member with { OnDuty = onDuty } : member)],
    };

    /// <summary>Without the holders of a role, or without one of them.</summary>
    public StaffRoster Without(string role, string? resident = null) => this with
    {
        Members = Members.RemoveAll(member => member.Role == role && (resident is null || member.Resident == resident)),
    };
}
