using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Everybody who has, wants or had places at one occurrence: one document of the book, so that two who take the last
/// place at once cannot both have it. Decides; knows no clock and no store.
/// </summary>
internal sealed record Roll
{
    public static Roll Empty { get; } = new();

    /// <summary>The entries in the order in which they were made; none is ever removed.</summary>
    public ImmutableArray<Registration> Entries { get; init; } = [];

    /// <summary>What residents put themselves down for besides a place, in their words.</summary>
    public ImmutableArray<ListedWish> Wishes { get; init; } = [];

    /// <summary>Places nobody else may have.</summary>
    [JsonIgnore]
    public int Held => Entries.Where(entry => entry.HoldsPlaces).Sum(entry => entry.Places);

    /// <summary>How many parties wait.</summary>
    [JsonIgnore]
    public int Waiting => Entries.Count(entry => entry.State == RegistrationState.Waiting);

    /// <summary>When the first offer that stands ends; null when none stands.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextLapse => Entries.Where(entry => entry.State == RegistrationState.Offered).Min(entry => entry.OfferEnds);

    /// <summary>Everybody on it, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> Residents => Entries.Select(entry => entry.Resident).Concat(Wishes.Select(wish => wish.Resident)).Distinct();

    /// <summary>Places left; null without a limit.</summary>
    public int? Free(int? capacity) => capacity is { } most ? Math.Max(0, most - Held) : null;

    /// <summary>What a resident has on the roll.</summary>
    public IEnumerable<Registration> Of(string resident) => Entries.Where(entry => entry.Resident == resident);

    /// <summary>Takes places, or says why not.</summary>
    public (Roll Roll, RegistrationOutcome Outcome) Register(RegistrationRequest request, RegistrationTerms terms)
    {
        if (Entries.FirstOrDefault(entry => entry.Push == request.Push && entry.Participant == request.Participant) is { } told)
        {
            return (this, Said(told));
        }

        if (Of(request.Resident).FirstOrDefault(entry => entry.IsOpen && entry.Participant == request.Participant) is { } earlier)
        {
            return request.Replaces == earlier.Number && request.Places != earlier.Places ? Resize(earlier, request, terms) : (this, new RegistrationOutcome.Already(earlier));
        }

        if (Of(request.Resident).FirstOrDefault(entry => entry.IsOpen && entry.Number == request.Replaces) is { } other)
        {
            // Somebody else comes in the same place.
            var named = Change(other.Number, entry => entry with { Participant = request.Participant, Relation = request.Relation, Push = request.Push });
            return request.Places == other.Places ? (named, named.Said(named.Entries[other.Number - 1])) : named.Resize(named.Entries[other.Number - 1], request, terms);
        }

        var now = request.Now.DateTime;
        if (!terms.IsOpen(now))
        {
            return (this, now < terms.Opens ? new RegistrationOutcome.NotYet(terms.Opens) : new RegistrationOutcome.Closed(terms.Closes));
        }

        var free = Free(terms.Capacity) ?? int.MaxValue;
        // Whoever waits goes first: what is free is theirs until they have let it pass.
        var fits = request.Places <= free && (Waiting == 0 || Entries.All(entry => entry.State != RegistrationState.Waiting || entry.Places > free));
        if (!fits && !(request.MayWait && terms.HasWaitlist))
        {
            return (this, new RegistrationOutcome.Full(free, terms.HasWaitlist ? Waiting + 1 : null));
        }

        var made = Entry(request, fits ? RegistrationState.Taken : RegistrationState.Waiting);
        var roll = this with { Entries = Entries.Add(made) };
        return (roll, roll.Said(made));
    }

    // Fewer may come at any time.
    private (Roll Roll, RegistrationOutcome Outcome) Resize(Registration entry, RegistrationRequest request, RegistrationTerms terms)
    {
        var more = request.Places - entry.Places;
        var free = Free(terms.Capacity) ?? int.MaxValue;
        if (more > 0 && !terms.IsOpen(request.Now.DateTime))
        {
            return (this, new RegistrationOutcome.Closed(terms.Closes));
        }

        if (more > 0 && entry.HoldsPlaces && (more > free || Waiting > 0))
        {
            return (this, new RegistrationOutcome.NoMore(entry, free));
        }

        var roll = Change(entry.Number, one => one with { Places = request.Places, Push = request.Push });
        return (roll, roll.Said(roll.Entries[entry.Number - 1]));
    }

    /// <summary>Gives places back, leaves the waitlist, refuses an offer, or is no longer reminded.</summary>
    public Roll Cancel(int number) =>
        Change(number, entry => entry.IsOpen || entry.State == RegistrationState.Following ? entry with { State = RegistrationState.Cancelled, OfferEnds = null } : entry);

    /// <summary>Takes the places offered; null when the offer has passed.</summary>
    public Roll? Accept(int number, DateTimeOffset now) => Entries[number - 1] is { State: RegistrationState.Offered } entry && entry.OfferEnds > now
        ? Change(number, offered => offered with { State = RegistrationState.Taken, OfferEnds = null })
        : null;

    /// <summary>Adds somebody who only wants to be reminded; the same roll when they are on it.</summary>
    public Roll Follow(RegistrationRequest request) => Of(request.Resident).Any(entry => entry.IsOpen || entry.State == RegistrationState.Following)
        ? this
        : this with { Entries = Entries.Add(Entry(request, RegistrationState.Following)) };

    /// <summary>Gives back all a resident has.</summary>
    public Roll CancelAll(string resident) => Of(resident).Aggregate(this, (roll, entry) => roll.Cancel(entry.Number));

    /// <summary>Without anything that leads to a resident; how many came and how it was stays.</summary>
    public Roll Without(string resident) => this with
    {
        Entries = [.. Entries.Select(entry => entry.Resident == resident ? entry with { Resident = "", Participant = null, Relation = null, Phone = null, Push = "" } : entry)],
        Wishes = Wishes.RemoveAll(wish => wish.Resident == resident),
    };

    /// <summary>Without the telephones a resident gave.</summary>
    public Roll WithoutPhone(string resident) => this with { Entries = [.. Entries.Select(entry => entry.Resident == resident ? entry with { Phone = null } : entry)] };

    /// <summary>Changes one entry.</summary>
    public Roll Change(int number, Func<Registration, Registration> change) => this with { Entries = Entries.SetItem(number - 1, change(Entries[number - 1])) };

    /// <summary>Ends the offers that have passed, and offers what is free to whoever waits, in order.</summary>
    /// <param name="terms">The conditions.</param>
    /// <param name="now">Now.</param>
    /// <param name="ends">Until when an offer made now is kept.</param>
    public RollOutcome Settle(RegistrationTerms terms, DateTimeOffset now, DateTimeOffset ends)
    {
        ImmutableArray<Registration> lapsed = [.. Entries.Where(entry => entry.State == RegistrationState.Offered && entry.OfferEnds <= now)];
        var roll = lapsed.Aggregate(this, (one, entry) => one.Change(entry.Number, offered => offered with { State = RegistrationState.Lapsed, OfferEnds = null }));
        var offered = ImmutableArray.CreateBuilder<Registration>();
        while (terms.IsOpen(now.DateTime) && roll.FirstFitting(terms) is { } next)
        {
            roll = roll.Change(next.Number, entry => entry with { State = RegistrationState.Offered, OfferEnds = ends });
            offered.Add(roll.Entries[next.Number - 1]);
        }

        return new RollOutcome(roll, offered.ToImmutable(), lapsed);
    }

    private Registration? FirstFitting(RegistrationTerms terms) =>
        Entries.FirstOrDefault(entry => entry.State == RegistrationState.Waiting && entry.Places <= (Free(terms.Capacity) ?? int.MaxValue));

    private RegistrationOutcome Said(Registration entry) => entry.State is RegistrationState.Waiting
        ? new RegistrationOutcome.Waiting(entry, Entries.Count(other => other.State == RegistrationState.Waiting && other.Number <= entry.Number))
        : new RegistrationOutcome.Registered(entry);

    private Registration Entry(RegistrationRequest request, RegistrationState state) => new()
    {
        Number = Entries.Length + 1,
        Resident = request.Resident,
        Participant = request.Participant,
        Relation = request.Relation,
        Places = request.Places,
        Phone = request.Phone,
        GuardianAgreed = request.GuardianAgreed,
        State = state,
        At = request.Now,
        Push = request.Push,
    };
}
