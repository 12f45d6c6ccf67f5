using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>Reminds of what has a date, and promises word of what has none yet.</summary>
internal sealed class RemindDesk(IBook book, IOutbox outbox, Rolls rolls, IOptions<EventOptions> options) : IEventDesk
{
    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.Remind;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        if (EventAsks.Says(turn.Turn.Reading, "remindAgain"))
        {
            await book.ChangeAsync(Allowed, cancellationToken);
            return new EventAnswer(ReminderText.RemindersBack);
        }

        if (turn.Meant().OrderBy(one => turn.Events.Next(one, turn.Local)?.Start).FirstOrDefault() is not { } community)
        {
            return new EventAnswer(ReminderText.WhatToRemind);
        }

        if (community.Status == EventStatus.Tentative)
        {
            return new EventAnswer(ReminderText.WillTell(community, await WaitAsync(community, turn, cancellationToken)));
        }

        var occurrence = turn.Told is { } told && told.Event.Id == community.Id && told.IsHeld && told.Start > turn.Local ? told : turn.Events.Next(community, turn.Local);
        if (occurrence is null)
        {
            // What is over may be held again some day.
            return new EventAnswer(ReminderText.WillTell(community, await WaitAsync(community, turn, cancellationToken)));
        }

        var request = new RegistrationRequest { Resident = turn.Turn.Resident, Push = turn.Turn.Push, Now = turn.Turn.Now };
        await book.ChangeAsync(
            async change =>
            {
                await Allowed(change);
                await rolls.ChangeAsync(change, occurrence, turn.Turn.Now, roll => (roll.Follow(request), true));
                foreach (var entry in (await change.ReadAsync(Rolls.Key(occurrence.Id), EventsJson.Default.Roll))!.Of(turn.Turn.Resident))
                {
                    await rolls.RemindAsync(change, occurrence, entry, turn.Turn.Now);
                }

                return true;
            },
            cancellationToken);
        var opens = RegistrationTerms.Of(occurrence).Opens;
        var opening = opens > turn.Local && community.Registration is RegistrationKind.Needed or RegistrationKind.Possible ? ReminderText.WillTellOpening(opens, turn.Today)
            : EventAsks.Says(turn.Turn.Reading, "always") ? ReminderText.OnlyOnce
            : "";
        return new EventAnswer(ReminderText.WillRemind(occurrence, options.Value, turn.Today) + opening, EventsContext.About(turn.Local, occurrence));

        async Task<bool> Allowed(IBookChange change)
        {
            await outbox.RefuseAsync(change, turn.Turn.Resident, RegistrationNotices.ReminderTopic, refused: false);
            return true;
        }
    }

    private Task<bool> WaitAsync(CommunityEvent community, EventTurn turn, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var before = await change.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand) ?? EventDemand.None;
            var after = before.With(community.Id, turn.Turn.Resident);
            if (after != before)
            {
                change.Write(EventDemand.Key, after, EventsJson.Default.EventDemand);
            }

            return after == before;
        },
        cancellationToken);
}
