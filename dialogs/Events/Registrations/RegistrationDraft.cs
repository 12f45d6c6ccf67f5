using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>What is known so far of places that are wanted. Kept in the conversation's state.</summary>
internal sealed record RegistrationDraft
{
    /// <summary>The event's id, null while it is not known.</summary>
    public string? Event { get; init; }

    /// <summary>Events that may be meant, in the order in which they were told.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Events to be registered for after this one.</summary>
    public ImmutableArray<string> Rest { get; init; } = [];

    /// <summary>The first instant of the time said, local.</summary>
    public DateTime? From { get; init; }

    /// <summary>The instant after the last one.</summary>
    public DateTime? To { get; init; }

    /// <summary>The occurrence chosen, by the time it was planned for.</summary>
    public DateTime? Planned { get; init; }

    /// <summary>The occurrences told to choose from, in their order.</summary>
    public ImmutableArray<DateTime> Shown { get; init; } = [];

    /// <summary>Whether the first that has room will do.</summary>
    public bool Soonest { get; init; }

    /// <summary>How to call whoever comes.</summary>
    public string? Name { get; init; }

    /// <summary>For whom it is, where no name was said.</summary>
    public string? Relation { get; init; }

    public bool IsChild { get; init; }

    public int? Places { get; init; }

    public int? Age { get; init; }

    public string? Phone { get; init; }

    /// <summary>What the guardian said; null while not asked.</summary>
    public bool? GuardianAgrees { get; init; }

    /// <summary>Whether the resident would wait; null while not asked.</summary>
    public bool? MayWait { get; init; }

    /// <summary>The registration that is given back when this one is made.</summary>
    public RegistrationId? Instead { get; init; }

    /// <summary>What was asked last.</summary>
    public RegistrationQuestion Asked { get; init; }

    /// <summary>How often an answer gave nothing.</summary>
    public int Unanswered { get; init; }

    /// <summary>How often it was recalled since it was last spoken of.</summary>
    public int Reminders { get; init; }

    /// <summary>Whether somebody else than the resident comes.</summary>
    public bool IsForOther => Name is not null || Relation is not null;

    /// <summary>Whether one of several does not come and the others still do: 「我闺女不去了」.</summary>
    public bool LosesOne(Reading reading) => Places > 1 && EventDeeds.LeftOut(reading) is not null;

    /// <summary>The draft with what an utterance adds; one that adds nothing is counted.</summary>
    public RegistrationDraft Hear(Reading reading)
    {
        if (LosesOne(reading))
        {
            return this with { Places = Places - 1, Relation = null, IsChild = false, Unanswered = 0 };
        }

        var heard = Party(PartyReading.Of(reading, Asked)).Choose(reading) with { Phone = reading.Phones.Count > 0 ? reading.Phones[0] : Phone };
        heard = (Asked, reading.YesNo) switch
        {
            (RegistrationQuestion.Guardian, { } yes) => heard with { GuardianAgrees = yes },
            (RegistrationQuestion.Wait, { } yes) => heard with { MayWait = yes },
            _ => EventAsks.Says(reading, "wait") ? heard with { MayWait = true } : heard,
        };
        return heard == this ? heard with { Unanswered = Unanswered + 1 } : heard with { Unanswered = 0 };
    }

    private RegistrationDraft Party(PartyReading party) => this with
    {
        // 「她姓李」 says no more than that.
        Name = party.Name?.Length == 1 && (party.Relation ?? Relation) is { } relation ? RegistrationText.Surnamed(relation, party.Name) : party.Name ?? (party.IsSelf && party.Relation is null ? null : Name),
        Relation = party.Relation ?? (party.IsSelf ? null : Relation),
        IsChild = IsChild || party.IsChild,
        Places = party.Places ?? Places,
        Age = party.Age ?? Age,
    };

    // 「两口子」 「2个」 count people, not lines.
    private static bool IsParty(NumberReading number, Reading reading) =>
        EventAsks.Parties(reading).Length > 0 || RegistrationText.PeopleUnits.Any(unit => number.Text.EndsWith(unit, StringComparison.Ordinal));

    private RegistrationDraft Choose(Reading reading)
    {
        // A time of day alone tells no two occurrences of one event apart.
        if (EventWish.Read(reading).Time is { TimeOfDayOnly: false } time && !(Asked == RegistrationQuestion.Age))
        {
            return this with { From = time.Start, To = time.End ?? time.Start.AddMinutes(1), Planned = null, MayWait = null };
        }

        if (EventAsks.Says(reading, "soonest"))
        {
            return this with { Soonest = true };
        }

        if (Asked.HasFlag(RegistrationQuestion.Occurrence) && Shown.Length > 1 && EventAsks.Says(reading, "later"))
        {
            return this with { Planned = Shown[1] };
        }

        if (Planned is { } chosen && EventAsks.Says(reading, "later") && (EventAsks.Says(reading, "swap") || EventAsks.Says(reading, "switch")))
        {
            // 「改到下次」
            return this with { From = chosen.AddMinutes(1), To = DateTime.MaxValue, Planned = null, Soonest = true, MayWait = null };
        }

        var ordinal = reading.Numbers.FirstOrDefault(number => number.Text.StartsWith(RegistrationText.Ordinal, StringComparison.Ordinal))
            ?? (Asked.HasFlag(RegistrationQuestion.Occurrence) || Asked == RegistrationQuestion.Event ? reading.Numbers.FirstOrDefault(number => number.Text.Length <= 2 && !IsParty(number, reading)) : null);
        return ordinal is not { Value: >= 1 and <= 20 } ? this
            : Asked == RegistrationQuestion.Event && ordinal.Value <= Candidates.Length ? this with { Event = Candidates[(int)ordinal.Value - 1] }
            : Asked.HasFlag(RegistrationQuestion.Occurrence) && ordinal.Value <= Shown.Length ? this with { Planned = Shown[(int)ordinal.Value - 1] }
            : this;
    }
}
