using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>A whistle blown 吹哨: what is to be done, when, where and by how many. Pure.</summary>
internal sealed record VolunteerCall
{
    /// <summary>What the code that hangs on the spot begins with; the call's number follows.</summary>
    public const string CodePrefix = "VOL-";

    // Who comes early helps to set up, who comes late helps to clear away.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    /// <summary>The number, for example 1128-1.</summary>
    public required string Number { get; init; }

    /// <summary>The message that called, so that its redelivery calls no second time.</summary>
    public required string Push { get; init; }

    /// <summary>Who called.</summary>
    public required string By { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Task { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>The estate's id; null when the words named none.</summary>
    public string? Estate { get; init; }

    public required int Needed { get; init; }

    /// <summary>Skills it asks for; none when everybody can do it.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>The work order it was raised from; null for none.</summary>
    public string? Order { get; init; }

    public ImmutableArray<VolunteerClaim> Claims { get; init; } = [];

    /// <summary>Whether the hours have been written down.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether nothing comes of it.</summary>
    public bool IsCalledOff { get; init; }

    /// <summary>How many have come.</summary>
    public int Present => Claims.Count(claim => claim.CameAt is not null);

    /// <summary>When checking in begins.</summary>
    public DateTimeOffset Opens => Start - Margin;

    /// <summary>Whether it is over, late comers among them.</summary>
    public bool IsOver(DateTimeOffset now) => IsCalledOff || now >= End + Margin;

    /// <summary>Whether checking in is possible.</summary>
    public bool IsOn(DateTimeOffset now) => now >= Opens && !IsOver(now);

    /// <summary>The place of a volunteer.</summary>
    public VolunteerClaim? Of(string resident) => Claims.FirstOrDefault(claim => claim.Resident == resident);

    /// <summary>Takes a place; never more than are needed.</summary>
    public ClaimOutcome Claim(Volunteer volunteer, DateTimeOffset now) => this switch
    {
        _ when Of(volunteer.Resident) is not null => new ClaimOutcome.Claimed(this),
        _ when IsOver(now) => new ClaimOutcome.Over(),
        _ when Claims.Length >= Needed => new ClaimOutcome.Full(this),
        _ => new ClaimOutcome.Claimed(this with { Claims = Claims.Add(new VolunteerClaim(volunteer.Resident, volunteer.Code, now)) }),
    };

    /// <summary>Gives a place back, unless its holder has come.</summary>
    public VolunteerCall Without(string resident) => this with { Claims = Claims.RemoveAll(claim => claim.Resident == resident && claim.CameAt is null) };

    /// <summary>Writes down that a volunteer is there; who comes without a place takes a free one.</summary>
    public CheckInOutcome CheckIn(Volunteer volunteer, DateTimeOffset now)
    {
        if (now < Opens)
        {
            return new CheckInOutcome.TooEarly(this);
        }

        if (Claim(volunteer, now) is not ClaimOutcome.Claimed(var call))
        {
            return new CheckInOutcome.Full(this);
        }

        var place = call.Of(volunteer.Resident)!;
        return new CheckInOutcome.Came(place.CameAt is null ? call with { Claims = call.Claims.Replace(place, place with { CameAt = now }) } : call);
    }

    /// <summary>How long a volunteer has served: from the beginning, or from when they came, to the end.</summary>
    public TimeSpan Served(VolunteerClaim claim) => claim.CameAt is not { } came || came >= End ? TimeSpan.Zero : End - (came > Start ? came : Start);
}
