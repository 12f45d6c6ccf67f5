using System.Collections.Immutable;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;

namespace CommunityBot.Dialogs.Events;

/// <summary>A turn about events with everything an answer depends on.</summary>
/// <param name="Turn">The message.</param>
/// <param name="Situation">What is held, and what was spoken of.</param>
internal sealed record EventTurn(Turn Turn, EventSituation Situation)
{
    public EventCatalog Events => Situation.Events;

    public EventsContext Context => Situation.Context;

    /// <summary>Now, local.</summary>
    public DateTime Local => Turn.Now.DateTime;

    public DateOnly Today => DateOnly.FromDateTime(Local);

    /// <summary>The occurrence spoken of when it is only one.</summary>
    public Occurrence? Told => Context.IsFresh(Local) && Context.Told.Select(told => told.Event).Distinct().Count() == 1
        ? Events.Find(Context.Told[0])
        : null;

    /// <summary>The events an utterance names; the one spoken of when it names none.</summary>
    public ImmutableArray<CommunityEvent> Meant()
    {
        var topic = EventWish.Read(Turn.Reading).Topic;
        return topic.IsNamed ? Events.Of(topic)
            : Told is { } told ? [told.Event]
            : Context.IsFresh(Local) && Context.Topic.IsNamed && Context.Told.IsEmpty ? Events.Of(Context.Topic)
            : [];
    }
}

/// <summary>An answer about events.</summary>
/// <param name="Text">What the resident reads.</param>
/// <param name="Context">What to remember; null for what was remembered before.</param>
internal sealed record EventAnswer(string Text, EventsContext? Context = null)
{
    /// <summary>What can be tapped below it.</summary>
    public ImmutableArray<MessageButton> Buttons { get; init; } = [];
}

/// <summary>Does one deed in one turn.</summary>
internal interface IEventDesk
{
    /// <summary>Which one.</summary>
    EventDeed Deed { get; }

    /// <summary>Does it, durable before it is said; the same push does it once.</summary>
    Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken);
}
