using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>What residents say is wrong with a place of the directory, and what came of looking.</summary>
internal sealed record PlaceDoubt
{
    /// <summary>So many residents have to say a thing before the directory believes them.</summary>
    public const int Enough = 2;

    /// <summary>Who said that it has gone, as hashes: one person counts once and is not known.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>Who said that its telephone is wrong.</summary>
    public ImmutableArray<string> WrongPhone { get; init; } = [];

    /// <summary>Who said that its hours are wrong.</summary>
    public ImmutableArray<string> WrongHours { get; init; } = [];

    /// <summary>Who said that it stands elsewhere by now.</summary>
    public ImmutableArray<string> WrongPlace { get; init; } = [];

    /// <summary>What they said besides: what stands there now, where it went.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>When it was last spoken of.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether somebody has been asked to look.</summary>
    public bool IsTask { get; init; }

    /// <summary>What whoever looked found; null while nobody has.</summary>
    public PlaceVerdict? Verdict { get; init; }

    /// <summary>Who said a thing.</summary>
    public ImmutableArray<string> Reporters(PlaceFault fault) => fault switch
    {
        PlaceFault.Gone => Gone,
        PlaceFault.WrongPhone => WrongPhone,
        PlaceFault.WrongPlace => WrongPlace,
        _ => WrongHours,
    };

    /// <summary>How many have to say a thing before somebody is sent to look: a shop may be said to have gone out of spite, its new hours hardly.</summary>
    public static int Needed(PlaceFault fault) => fault is PlaceFault.Gone or PlaceFault.WrongPhone ? Enough : 1;

    /// <summary>The doubt after a resident has said that the place is still there.</summary>
    public PlaceDoubt WithoutGone(string reporter, DateTimeOffset at) => this with { At = at, Gone = Gone.Remove(reporter) };

    /// <summary>The doubt after a resident has taken back all they said.</summary>
    public PlaceDoubt Without(string reporter, DateTimeOffset at) => this with
    {
        At = at,
        Gone = Gone.Remove(reporter),
        WrongPhone = WrongPhone.Remove(reporter),
        WrongHours = WrongHours.Remove(reporter),
        WrongPlace = WrongPlace.Remove(reporter),
    };

    /// <summary>The doubt with one more who says so; once however often they do.</summary>
    public PlaceDoubt SaidBy(PlaceFault fault, string reporter, DateTimeOffset at)
    {
        var reporters = Reporters(fault);
        var more = reporters.Contains(reporter) ? reporters : reporters.Add(reporter);
        var doubt = this with { At = at };
        return fault switch
        {
            PlaceFault.Gone => doubt with { Gone = more },
            PlaceFault.WrongPhone => doubt with { WrongPhone = more },
            PlaceFault.WrongPlace => doubt with { WrongPlace = more },
            _ => doubt with { WrongHours = more },
        };
    }
}

/// <summary>What can be wrong with an entry.</summary>
internal enum PlaceFault
{
    Gone,
    WrongPhone,
    WrongHours,
    WrongPlace,
}

/// <summary>What somebody who looked found.</summary>
/// <param name="IsOpen">Whether the place is still in business.</param>
/// <param name="Phone">Its right telephone; null when nothing was said of it.</param>
/// <param name="On">The day they looked.</param>
/// <param name="Role">The role they have.</param>
internal sealed record PlaceVerdict(bool IsOpen, string? Phone, DateOnly On, string Role);
