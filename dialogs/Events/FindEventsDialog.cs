using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>Tells what is held when and where, and goes on from what it told.</summary>
internal sealed class FindEventsDialog(CommunityCatalog catalog, ConversationState state) : Dialog(nameof(FindEventsDialog))
{
    private readonly IStatePropertyAccessor<EventsContext> _context = state.CreateProperty<EventsContext>("events");

    /// <summary>Words that go on from what was told: another day, a detail, a number of the list.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var told = await _context.GetAsync(context, () => new EventsContext(), cancellationToken);
        return (!told.Told.IsEmpty || !told.Asked.IsEmpty)
            && turn.Reading.PlaceCategory is null && !turn.Reading.Says(TermKinds.Place)
            && (turn.Reading.Times.Count > 0 || turn.Reading.Says(EventLexicon.General) || turn.Reading.Numbers.Count > 0 || EventDetail.Asked(turn.Reading) is not null || turn.Reading.Says(TermKinds.Event));
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var told = await _context.GetAsync(dc.Context, () => new EventsContext(), cancellationToken);
        // 「第二个」 alone asks where and when that one is.
        var detail = EventDetail.Asked(turn.Reading) ?? (turn.Reading.Numbers.Count > 0 && Named(turn.Reading).IsEmpty && !told.Told.IsEmpty ? EventDetailKind.Time : null);
        if (detail is not null && turn.Reading.Times.Count == 0 && Meant(turn.Reading, told, turn.Now.DateTime) is { } occurrence)
        {
            await _context.SetAsync(dc.Context, new EventsContext { Asked = [occurrence.Event.Id], Told = [Told(occurrence)] }, cancellationToken);
            await dc.Context.SendActivityAsync(EventAnswers.Detail(detail.Value, occurrence, Neighbourhood.Office), cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (detail == EventDetailKind.Registration && turn.Reading.Times.Count == 0 && Named(turn.Reading).IsEmpty)
        {
            await dc.Context.SendActivityAsync(EventsText.WhichEvent, cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        var question = Question(turn, told);
        var found = EventSearch.Find(Events, question);
        await _context.SetAsync(dc.Context, Remember(question, found), cancellationToken);
        await dc.Context.SendActivityAsync(EventAnswers.Say(found, question, Neighbourhood.Calendar), cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private EventCatalog Events => catalog.Get<EventCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private EventQuestion Question(Turn turn, EventsContext told)
    {
        var reading = turn.Reading;
        var said = Named(reading);
        // A bare day goes on with what was asked for; a new question about everything does not.
        ImmutableArray<CommunityEvent> named = said.IsEmpty && !reading.Says(EventLexicon.General) && reading.Intent is not { Name: IntentNames.EventsFind, Score: >= 0.6 }
            ? [.. Events.All.Where(community => told.Asked.Contains(community.Id))]
            : said;
        var now = turn.Now.DateTime;
        // 「元宵节有活动吗」 names the event, which is not held on the day itself.
        var time = reading.Times.FirstOrDefault(read => read.Best.Duration is null && !reading.Terms.Any(term => term.Kind == TermKinds.Event && term.Text.Contains(read.Text, StringComparison.Ordinal)))?.Best;
        var from = time?.Start ?? now;
        var to = time is null ? null : time.End ?? (DateTime?)time.Start.AddMinutes(1);
        return new EventQuestion(named.IsEmpty ? Events.All : named, !named.IsEmpty, from > now || to <= now ? from : now, to, now);
    }

    private ImmutableArray<CommunityEvent> Named(Reading reading)
    {
        var ids = reading.Terms.Where(term => term.Kind == TermKinds.Event).Select(term => term.Value).ToHashSet();
        var categories = reading.Terms.Where(term => term.Kind == TermKinds.EventCategory).Select(term => term.Value).ToHashSet();
        ImmutableArray<CommunityEvent> byName = [.. Events.All.Where(community => ids.Contains(community.Id))];
        return byName.IsEmpty ? [.. Events.All.Where(community => categories.Contains(community.Category))] : byName;
    }

    private Occurrence? Meant(Reading reading, EventsContext told, DateTime now)
    {
        var named = Named(reading);
        var candidates = told.Told.Where(one => named.IsEmpty || named.Any(community => community.Id == one.Event)).ToArray();
        var index = reading.Numbers.Count > 0 && reading.Numbers[0].Value is >= 1 and <= 20 and var number ? (int)number - 1 : 0;
        if (index < candidates.Length && Events.All.FirstOrDefault(community => community.Id == candidates[index].Event) is { } meant)
        {
            return new Occurrence(meant, candidates[index].Start);
        }

        return named.IsEmpty ? null : Events.Next(named[0], now);
    }

    private static EventsContext Remember(EventQuestion question, EventsFound found) => new()
    {
        Asked = question.Named ? [.. question.Events.Select(community => community.Id)] : [],
        Told = found switch
        {
            EventsFound.Listing listing => [.. listing.Held.Take(EventAnswers.MostListed).Select(Told)],
            EventsFound.Nothing nothing => [.. nothing.Next.Select(Told)],
            EventsFound.Over { Next: { } next } => [Told(next)],
            _ => [],
        },
    };

    private static ToldOccurrence Told(Occurrence occurrence) => new(occurrence.Event.Id, occurrence.Start);
}
