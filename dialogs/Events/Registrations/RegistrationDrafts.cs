using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Begins drafts.</summary>
internal static class RegistrationDrafts
{
    /// <summary>The draft of a first utterance: what it says, and what was spoken of.</summary>
    public static RegistrationDraft First(EventTurn turn)
    {
        var choice = EventWish.Read(turn.Turn.Reading).Choice;
        if (choice <= turn.Context.Told.Length && turn.Context.IsFresh(turn.Local) && !EventWish.Read(turn.Turn.Reading).Topic.IsNamed)
        {
            // 「我要报第二个」 of a list just told.
            var told = turn.Context.Told[choice.Value - 1];
            return new RegistrationDraft { Event = told.Event, Planned = told.Start }.Hear(turn.Turn.Reading) with { Unanswered = 0 };
        }

        var draft = new RegistrationDraft().Hear(turn.Turn.Reading) with { Unanswered = 0 };
        ImmutableArray<CommunityEvent> meant = turn.Meant();
        ImmutableArray<CommunityEvent> registrable = [.. meant.Where(community => community.Registration is RegistrationKind.Needed or RegistrationKind.Possible)];
        var narrowed = registrable.IsEmpty ? meant : registrable;
        return narrowed switch
        {
            [] => draft,
            [var only] => draft with { Event = only.Id },
            // None of them asks for a place: the first says so for all.
            _ when registrable.IsEmpty => draft with { Event = narrowed[0].Id },
            _ => draft with { Candidates = [.. narrowed.Select(community => community.Id)] },
        };
    }
}
