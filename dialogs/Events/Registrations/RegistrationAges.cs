namespace CommunityBot.Dialogs.Events;

/// <summary>What ages ask of a registration: a child's guardian has to agree, and nobody is let in past the limits of the event.</summary>
internal static class RegistrationAges
{
    /// <summary>The question to ask or the refusal; null when ages stand in nobody's way.</summary>
    public static RegistrationStep? Step(RegistrationDraft draft, CommunityEvent community, AgeLimits limits, bool child)
    {
        if (draft.Age is { } age && !limits.Allow(age))
        {
            return new RegistrationStep.Tell(age < limits.Least ? RegistrationText.TooYoung(community, limits.Least.Value) : RegistrationText.WrongAge(community, EventsText.Join(community.Audience), age));
        }

        if (child && draft.Age is null && limits.Least >= AgeLimits.GuardianBelow)
        {
            return draft.Asked == RegistrationQuestion.Age
                ? new RegistrationStep.Tell(RegistrationText.TooYoung(community, limits.Least.Value))
                : new RegistrationStep.Ask(draft with { Asked = RegistrationQuestion.Age }, RegistrationText.AskAge);
        }

        if (draft.Name is null && (draft.Relation is not null || child) && draft.Asked != RegistrationQuestion.Who)
        {
            return new RegistrationStep.Ask(draft with { Asked = RegistrationQuestion.Who }, RegistrationText.AskWho);
        }

        return (child && !(draft.Age >= AgeLimits.GuardianBelow), draft.GuardianAgrees) switch
        {
            (true, null) => new RegistrationStep.Ask(draft with { Asked = RegistrationQuestion.Guardian, Name = draft.Name ?? draft.Relation }, RegistrationText.AskGuardian),
            (true, false) => new RegistrationStep.Tell(RegistrationText.NeedsGuardian),
            _ => null,
        };
    }
}
