using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Dialogs.Events;

/// <summary>No more reminders; offers and cancellations are still told.</summary>
internal sealed class StopRemindingDesk(IBook book, IOutbox outbox) : IEventDesk
{
    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.StopReminding;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            async change =>
            {
                await outbox.RefuseAsync(change, turn.Turn.Resident, RegistrationNotices.ReminderTopic);
                await outbox.RefuseAsync(change, turn.Turn.Resident, RegistrationNotices.FeedbackTopic);
                var demand = await change.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand) ?? EventDemand.None;
                if (demand.All.Values.Any(residents => residents.Contains(turn.Turn.Resident)))
                {
                    change.Write(EventDemand.Key, demand.Without(turn.Turn.Resident), EventsJson.Default.EventDemand);
                }

                return true;
            },
            cancellationToken);
        return new EventAnswer(ReminderText.Unreminded);
    }
}
