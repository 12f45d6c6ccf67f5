using System.Globalization;
using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Events;

/// <summary>Tells those in charge who comes, what residents put themselves down for, and how it was. Every look is written down.</summary>
internal sealed class RosterDesk(IBook book, Rolls rolls, EventsInCharge inCharge) : IEventDesk
{
    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.Roster;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        if (await inCharge.OfAsync(turn.Turn.Resident, cancellationToken) is not { } charge)
        {
            return new EventAnswer(RegistrationText.StaffOnly);
        }

        var opinions = EventAsks.Says(turn.Turn.Reading, "opinions");
        var meant = turn.Meant().Where(community => charge.Events.Contains(community.Id)).ToArray();
        if (meant.Length == 0)
        {
            return new EventAnswer(EventsText.WhichEvent);
        }

        var occurrence = meant.Select(community => Meant(community, opinions, turn)).OfType<Occurrence>().MinBy(one => (one.Start - turn.Local).Duration());
        if (occurrence is null)
        {
            return new EventAnswer(RosterText.None(meant[0]));
        }

        var roll = await book.ChangeAsync(
            async change =>
            {
                change.Append(ChangeDesk.Audit, string.Create(CultureInfo.InvariantCulture, $"{turn.Turn.Now:yyyy-MM-ddTHH:mm:sszzz} {charge.Role} {turn.Turn.Resident} reads {occurrence.Id}"));
                return await rolls.ReadAsync(occurrence.Id, cancellationToken);
            },
            cancellationToken);
        return new EventAnswer(opinions ? RosterText.Opinions(occurrence, roll) : RosterText.Roster(occurrence, roll), EventsContext.About(turn.Local, occurrence));
    }

    // The day that is named; else what was held last, or comes next.
    private static Occurrence? Meant(CommunityEvent community, bool opinions, EventTurn turn)
    {
        var topic = new EventTopic { Events = [community.Id] };
        return EventWish.Read(turn.Turn.Reading).Time is { } time ? turn.Events.Between(topic, time.Start, time.End ?? time.Start.AddMinutes(1)).FirstOrDefault()
            : turn.Told is { } told && told.Event.Id == community.Id && !opinions ? told
            : opinions ? turn.Events.LastOf(topic, turn.Local)
            : turn.Events.Next(community, turn.Local);
    }
}
