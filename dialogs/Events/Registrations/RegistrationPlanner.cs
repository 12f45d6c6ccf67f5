namespace CommunityBot.Dialogs.Events;

/// <summary>Decides what a registration still needs: one question at most, none when the sentence has it all. Pure.</summary>
internal static class RegistrationPlanner
{
    private const int PatienceInAnswers = 2;
    private const int MostChoices = 3;
    private const int MostOffered = 4;

    public static RegistrationStep Next(RegistrationDraft draft, RegistrationSituation situation)
    {
        if (draft.Unanswered > PatienceInAnswers)
        {
            return new RegistrationStep.Tell(RegistrationText.GivenUp);
        }

        if (draft.Event is null || situation.Events.Find(draft.Event) is not { } community)
        {
            return AskEvent(Offered(draft, situation), situation.Events, draft is { Asked: RegistrationQuestion.Event, Candidates.IsEmpty: false });
        }

        return Refusal(community) is { } refusal ? new RegistrationStep.Tell(refusal + Held(community, situation)) : Occurrence(draft, community, situation);
    }

    /// <summary>
    /// The draft with the one event that is held on the day said, of several told 「那就报13号的」 or of all one registers
    /// for 「给我预约12号的」; unchanged where none or more are.
    /// </summary>
    public static RegistrationDraft Settle(RegistrationDraft draft, EventCatalog events)
    {
        if (draft is not { Event: null, From: { } from, To: { } to } || (draft.Candidates.IsEmpty && to - from > TimeSpan.FromDays(1)))
        {
            return draft;
        }

        var candidates = draft.Candidates.IsEmpty ? [.. events.All.Where(IsRegistrable).Select(community => community.Id)] : draft.Candidates;
        return candidates.Where(id => events.Between(new EventTopic { Events = [id] }, from, to).Any(occurrence => occurrence.IsHeld)).ToArray() is [var only] ? draft with { Event = only } : draft;
    }

    private static bool IsRegistrable(CommunityEvent community) =>
        community is { Status: EventStatus.Confirmed, Registration: RegistrationKind.Needed or RegistrationKind.Possible };

    // Whoever did not name one when asked is told what there is.
    private static RegistrationDraft Offered(RegistrationDraft draft, RegistrationSituation situation) =>
        draft is not { Asked: RegistrationQuestion.Event, Candidates.IsEmpty: true } ? draft
        : draft with
        {
            Candidates =
            [
                .. situation.Events.All.Where(IsRegistrable).Select(community => situation.Events.Next(community, situation.Now)).OfType<Occurrence>()
                    .Where(next => RegistrationTerms.Of(next).IsOpen(situation.Now)).OrderBy(next => next.Start).Take(MostOffered).Select(next => next.Event.Id),
            ],
        };

    private static RegistrationStep.Ask AskEvent(RegistrationDraft draft, EventCatalog events, bool again)
    {
        var lines = draft.Candidates.Select(events.Find).OfType<CommunityEvent>().Select((community, index) => EventsText.Numbered(index + 1, community.ShortTitle)).ToArray();
        var text = lines.Length == 0 ? RegistrationText.AskEvent : string.Join('\n', lines.Prepend(again ? RegistrationText.AskWhichAgain : RegistrationText.AskWhichEvent));
        return new RegistrationStep.Ask(draft with { Asked = RegistrationQuestion.Event }, text);
    }

    // Whoever need not register wants to know when to come.
    private static string Held(CommunityEvent community, RegistrationSituation situation) =>
        community.Registration is RegistrationKind.NotNeeded or RegistrationKind.OnTheSpot && situation.Events.Next(community, situation.Now) is { } next
            ? '\n' + EventsText.Next(community.ShortTitle, RegistrationText.Moment(next.Start, situation.Today), next.Event.Venue.ShortName)
            : "";

    private static string? Refusal(CommunityEvent community) => community switch
    {
        { Status: EventStatus.Tentative } => RegistrationText.Undated(community),
        { Status: EventStatus.Cancelled } => RegistrationText.CalledOff(community),
        { Registration: RegistrationKind.NotNeeded or RegistrationKind.OnTheSpot } => RegistrationText.NotNeeded(community),
        _ => null,
    };

    private static RegistrationStep Occurrence(RegistrationDraft draft, CommunityEvent community, RegistrationSituation situation)
    {
        if (draft.Age is not null && RegistrationAges.Step(draft, community, AgeLimits.Of(community), draft.IsChild) is RegistrationStep.Tell { Opening: null } refused)
        {
            // Too young is too young on any day.
            return refused;
        }

        var open = situation.Choices.Where(choice => choice.Terms.IsOpen(situation.Now)).ToArray();
        if (draft.Planned is { } planned && situation.Choices.FirstOrDefault(choice => choice.Occurrence.Id.Planned == planned) is { } chosen)
        {
            return chosen.Terms.IsOpen(situation.Now) ? Party(draft, chosen, open, situation) : Shut(chosen, situation);
        }

        var meant = draft.From is { } from ? situation.Choices.Where(choice => choice.Occurrence.Start >= from && choice.Occurrence.Start < draft.To).ToArray() : open;
        var takable = meant.Where(choice => choice.Terms.IsOpen(situation.Now)).ToArray();
        return takable switch
        {
            [var only] => Party(draft with { Planned = only.Occurrence.Id.Planned }, only, open, situation),
            [] when meant is [var shut, ..] => Shut(shut, situation),
            [] when open.Length == 0 => NoneOpen(community, situation),
            [] => AskOccurrence(draft with { From = null, To = null }, community, open, RegistrationText.NotThatDay(community)),
            _ when draft.Soonest => Party(draft, Array.Find(takable, choice => choice.HasRoom(draft.Places ?? 1)) ?? takable[0], open, situation),
            _ => AskOccurrence(draft, community, takable, null),
        };
    }

    private static RegistrationStep.Tell Shut(RegistrationChoice choice, RegistrationSituation situation) => situation.Now < choice.Terms.Opens
        ? new(RegistrationText.NotYet(choice.Occurrence, choice.Terms.Opens, situation.Today), choice.Occurrence)
        : new(RegistrationText.Closed(choice.Occurrence));

    private static RegistrationStep.Tell NoneOpen(CommunityEvent community, RegistrationSituation situation) =>
        situation.Choices.FirstOrDefault(choice => choice.Terms.Opens > situation.Now) is { } next
            ? new(RegistrationText.OpensAt(community, next.Occurrence, next.Terms.Opens, situation.Today), next.Occurrence)
            : new(RegistrationText.NoneOpen(community));

    private static RegistrationStep.Ask AskOccurrence(RegistrationDraft draft, CommunityEvent community, RegistrationChoice[] choices, string? first)
    {
        var told = choices.Take(MostChoices).ToArray();
        var who = draft.Name is null && (draft.Relation is not null || draft.IsChild || AgeLimits.Of(community).IsForChildren);
        var howMany = !who && !draft.IsForOther && draft.Places is null;
        var asked = RegistrationQuestion.Occurrence | (who ? RegistrationQuestion.Who : howMany ? RegistrationQuestion.HowMany : RegistrationQuestion.None);
        var question = who ? RegistrationText.AskOccurrenceAndWho : howMany ? RegistrationText.AskOccurrenceAndHowMany : RegistrationText.AskOccurrence;
        var lines = RegistrationText.Choices(community, told.Select(choice => RegistrationText.Choice(choice.Occurrence, choice.Free, choice.Position)));
        return new RegistrationStep.Ask(draft with { Asked = asked, Shown = [.. told.Select(choice => choice.Occurrence.Id.Planned)] }, question, first + lines);
    }

    private static RegistrationStep Party(RegistrationDraft draft, RegistrationChoice choice, RegistrationChoice[] open, RegistrationSituation situation)
    {
        draft = draft with { Planned = choice.Occurrence.Id.Planned };
        var limits = AgeLimits.Of(choice.Occurrence.Event);
        var child = draft.IsChild || draft.Age < AgeLimits.GuardianBelow || limits.IsForChildren;
        if (RegistrationAges.Step(draft, choice.Occurrence.Event, limits, child) is { } step)
        {
            // That it is full is told before anybody is asked for a name.
            return step is RegistrationStep.Ask { Before.Length: 0 } ask && draft.MayWait is null && !choice.HasRoom(draft.Places ?? 1) ? ask with { Before = Heading(choice) } : step;
        }

        var places = draft.Places ?? (draft.IsForOther || child ? 1 : null);
        if (places > situation.LargestParty)
        {
            return new RegistrationStep.Ask(draft with { Places = null, Asked = RegistrationQuestion.HowMany }, RegistrationText.AskHowMany, RegistrationText.TooMany(situation.LargestParty));
        }

        return places is not { } party ? new RegistrationStep.Ask(draft with { Asked = RegistrationQuestion.HowMany }, RegistrationText.AskHowMany, Heading(choice))
            : Room(draft with { Places = party, Name = draft.Name ?? draft.Relation ?? (child ? RegistrationText.Family : null) }, choice, party, open);
    }

    private static RegistrationStep Room(RegistrationDraft draft, RegistrationChoice choice, int places, RegistrationChoice[] open)
    {
        if (choice.HasRoom(places) || draft.MayWait == true || IsWithinOwn(draft, choice, places))
        {
            return new RegistrationStep.Ready(draft, choice.Occurrence);
        }

        if (choice.Position is not { } position)
        {
            return new RegistrationStep.Tell(choice.Free > 0 ? RegistrationText.OnlyFree(choice.Occurrence, choice.Free.Value, places) : RegistrationText.FullNoWaiting(choice.Occurrence));
        }

        var other = Array.Find(open, one => one != choice && one.HasRoom(places));
        if (draft.MayWait == false)
        {
            return other is null ? new RegistrationStep.Tell(RegistrationText.GivenUp) : AskOccurrence(draft with { Planned = null, From = null, To = null, MayWait = null }, choice.Occurrence.Event, [.. open.Where(one => one.HasRoom(places))], null);
        }

        var beside = other?.Free is { } free ? RegistrationText.OtherRoom(other.Occurrence, free) : "";
        var question = choice.Free > 0 && choice.Roll.Waiting == 0 ? RegistrationText.AskWaitParty(choice.Occurrence, choice.Free.Value) : RegistrationText.AskWait(choice.Occurrence, position);
        return new RegistrationStep.Ask(draft with { Asked = RegistrationQuestion.Wait }, question, beside);
    }

    // Whoever has places already needs none anew: 「改成8个人」 of ten.
    private static bool IsWithinOwn(RegistrationDraft draft, RegistrationChoice choice, int places) =>
        draft.Instead is { } own && own.Occurrence == choice.Occurrence.Id && choice.Roll.Entries[own.Number - 1] is { IsOpen: true } entry
        && (places <= entry.Places || (entry.HoldsPlaces && choice.HasRoom(places - entry.Places)));

    private static string Heading(RegistrationChoice choice) =>
        RegistrationText.Choices(choice.Occurrence.Event, [RegistrationText.Choice(choice.Occurrence, choice.Free, choice.Position)]);
}
