using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Decides what is said next about events. Pure.</summary>
internal static class EventPlanner
{
    // Details of more occurrences than this are asked back for.
    private const int MostDetails = 3;

    // 「那合唱团呢」
    private const int LongestAndThis = 8;

    private static readonly TimeSpan LongestFeast = TimeSpan.FromDays(7);

    // A wish this sure for events asks anew; below it a bare day goes on with what was asked for.
    private const double Sure = 0.6;

    /// <summary>Whether an utterance that names no wish goes on with what was last spoken of: another day, a detail, a number of the list.</summary>
    public static bool Continues(Reading reading, EventsContext context, DateTime now)
    {
        var wish = EventWish.Read(reading);
        // 「明天药店开门吗」 is the directory's.
        var elsewhere = (reading.PlaceCategory is not null || reading.Says(TermKinds.Place)) && !wish.Asks && !wish.Topic.IsNamed;
        return context.IsFresh(now) && !elsewhere
            && (wish.Time is not null || wish.Asks || !wish.Details.IsEmpty || wish.Topic.IsNamed || Narrows(wish, reading) || wish.WantsMore || wish.WantsNext || wish.Choice <= context.Numbered.Length);
    }

    // 「有适合老人的吗」 of the days just told.
    private static bool Narrows(EventWish wish, Reading reading) => (!wish.Topic.Audiences.IsEmpty || !wish.Topic.Categories.IsEmpty) && EventAsks.Says(reading, "suits");

    public static EventStep Next(EventSituation situation)
    {
        if (TwoTimes.Part(situation.Reading) is var (first, second))
        {
            // 「今晚健步队走不走，明早合唱呢」: one after the other, the second with what the first told.
            var told = One(situation with { Reading = first });
            var then = One(situation with { Reading = second, Context = told.Context });
            var heads = Head(told);
            return then with { Text = EventAnswers.Fitted([.. heads, .. Head(then)], heads.Length + 1), Places = told.Places.AddRange(then.Places) };
        }

        return One(situation);
    }

    // Of one occurrence its first line, of a list all.
    private static string[] Head(EventStep step) => [.. step.Text.Split('\n').Take(step.Context.Told.Length > 1 ? int.MaxValue : 1)];

    private static EventStep One(EventSituation situation)
    {
        var context = situation.Context.IsFresh(situation.Now) ? situation.Context : new EventsContext();
        var wish = EventWish.Read(situation.Reading).OnDayOf(context, situation.Reading).NamedByDay(situation).InThePast(situation).AtNamedVenue(situation);
        return wish switch
        {
            _ when EventAsks.Says(situation.Reading, "forecast") => Forecast(wish, context, situation),
            _ when AboutTold.Asks(wish, context, situation.Reading) || AboutTold.AsksOfNamed(wish, situation.Reading) => Detailed([EventDetailKind.Other], wish, context, situation),
            _ when UnreadTime.UnclearDay(situation.Reading) is { } unclear => new EventStep(unclear, context with { At = situation.Now }),
            { Time: null } when UnreadTime.NoSuchTime(situation.Reading) is { } said => new EventStep(said, context with { At = situation.Now }),
            { Topic.IsEverything: true } when EventAsks.Says(situation.Reading, "unlisted") => Found(new EventQuestion(EventTopic.Everything, situation.Now, null, situation.Now), situation),
            { WantsMore: true } when context.Lines > 0 => More(context, situation),
            { Details.IsEmpty: false } => Detailed(wish.Details, wish, context, situation),
            { Topic.IsNamed: true, Time: null } when !context.Wanted.IsEmpty => Detailed(context.Wanted, wish, context, situation),
            { Choice: not null } when wish.Choice <= context.Numbered.Length => Chosen(context.Wanted.IsEmpty ? [EventDetailKind.Whole] : context.Wanted, Pick(wish.Choice.Value, context, situation), context, situation),
            _ => Found(Question(wish, context, situation), situation),
        };
    }

    // Nobody here knows the weather; what it would mean for the one event spoken of is known.
    private static EventStep Forecast(EventWish wish, EventsContext context, EventSituation situation)
    {
        var step = wish.Topic.IsNamed || context.Topic.IsNamed ? Detailed([EventDetailKind.Weather], wish with { Time = null }, context, situation) : new EventStep("", context with { At = situation.Now });
        return step with { Text = EventsText.ForecastUnknown + (step.Text.Length > 0 ? '\n' + step.Text : "") };
    }

    private static EventStep More(EventsContext context, EventSituation situation) => context.HasMore
        ? Found(new EventQuestion(context.Topic, context.From, context.To, situation.Now, context.Lines), situation)
        : new EventStep(EventsText.NoMore, context with { At = situation.Now });

    private static EventStep Found(EventQuestion question, EventSituation situation)
    {
        var reply = EventAnswers.Say(EventSearch.Find(situation.Events, question), question, situation.Events);
        var before = question.Skip > 0 ? ""
            : UnreadTime.NoSuchFestival(situation.Reading) is { } festival ? festival + '\n'
            : IsUnknown(question, situation) ? EventsText.NotListed + '\n'
            : string.Concat(FestiveDay.Beside(question, situation).Select(line => line + '\n'));
        var text = before.Length == 0 ? reply.Text : EventAnswers.Fitted((before + reply.Text).Split('\n'));
        return new EventStep(text, new EventsContext
        {
            Topic = question.Topic,
            From = question.From,
            To = question.To,
            Lines = question.Skip + reply.Told.Length,
            HasMore = reply.Left > 0,
            Told = [.. reply.Told.Select(Told)],
            At = situation.Now,
        });
    }

    // 「太极拳有没有」: what is not in the files is said not to be, before what there is.
    private static bool IsUnknown(EventQuestion question, EventSituation situation) =>
        question.Topic.IsEverything && question.Skip == 0
        && (EventAsks.Says(situation.Reading, "unlisted")
            || ((!situation.Context.IsFresh(situation.Now) || EventWish.Read(situation.Reading) is { Time: null, WantsNext: false })
                && !situation.Reading.Says(EventLexicon.General) && !EventAsks.Says(situation.Reading, "events")));

    private static EventQuestion Question(EventWish wish, EventsContext context, EventSituation situation)
    {
        var now = situation.Now;
        var goesOn = wish.Topic.IsEverything && !wish.Asks && (wish.WantsNext || wish.IsBareTime || !wish.Details.IsEmpty || EventAsks.Says(situation.Reading, "group") || EventAsks.Says(situation.Reading, "settled") || (situation.Reading.Says(TermKinds.Place) && EventVocabulary.EndsWithAndThis(situation.Reading.Normalized)) || situation.Reading.Intent is not { Name: IntentNames.EventsFind, Score: >= Sure });
        var topic = goesOn ? OfVenue(context.Topic, situation) : AtVenue(wish.Topic, situation);
        if (wish.Time is null && context.To is not null && (Narrows(wish, situation.Reading) || IsAndThis(wish, context, situation)))
        {
            return new EventQuestion(topic, context.From, context.To, now);
        }

        if (wish.Time is { } time)
        {
            // 「晚上的呢」 of a day just told is that day's evening.
            if (time.TimeOfDayOnly && goesOn && context.From.Date > now.Date && context.To <= context.From.Date.AddDays(1))
            {
                time = time with { Start = context.From.Date + (time.Start - time.Start.Date), End = context.From.Date + (time.End - time.Start.Date) };
            }

            if (goesOn && context.To > now && EventVocabulary.IsDayAlone(situation.Reading) && time.Start.Day <= DateTime.DaysInMonth(context.From.Year, context.From.Month))
            {
                // 「9号呢」 after 「2月8号」 is in February.
                var day = new DateTime(context.From.Year, context.From.Month, time.Start.Day);
                time = time with { Start = day, End = day.AddDays(1) };
            }

            return new EventQuestion(topic, time.Start, time.End ?? time.Start.AddMinutes(1), now);
        }

        // 「下一次」 is the one after the one just told, unless that was told as the next one.
        var wasNext = context.To is { } asked && context.Told.All(one => one.Start >= asked);
        var told = wish.WantsNext && goesOn && !wasNext ? context.Told.Select(one => Resolve(one, situation)?.End).OfType<DateTime>().DefaultIfEmpty(now).Min() : now;
        return new EventQuestion(topic, told > now ? told : now, null, now);
    }

    // 「那合唱呢」 of a day just asked for means that day; 「元宵呢」 has a day of its own.
    private static bool IsAndThis(EventWish wish, EventsContext context, EventSituation situation) =>
        wish is { Topic.IsEverything: false, Asks: false, WantsNext: false } && context.To > situation.Now && situation.Reading.Times.Count == 0 && EventAsks.Says(situation.Reading, "andThis") && situation.Reading.Normalized.Length <= LongestAndThis;

    private static EventTopic OfVenue(EventTopic topic, EventSituation situation)
    {
        // 「中秋呢」 after 「重阳呢」 asks for another feast.
        if (topic.IsNamed && EventWish.Read(situation.Reading) is { IsBareTime: true, Time: { End: { } end } time } && end - time.Start <= LongestFeast && topic.Events.All(id => situation.Events.Find(id)?.IsSeldom != false))
        {
            return EventTopic.Everything;
        }

        return AtVenue(topic, situation);
    }

    // 「体育公园那拨呢」 of several groups just told, 「体育公园的健步队」 of all that are called so.
    private static EventTopic AtVenue(EventTopic topic, EventSituation situation)
    {
        var venues = situation.Reading.Terms.Where(term => term.Kind == TermKinds.Place).Select(term => term.Value).ToHashSet();
        return topic.At(venues, situation.Events);
    }

    private static EventStep Detailed(ImmutableArray<EventDetailKind> details, EventWish wish, EventsContext context, EventSituation situation)
    {
        var meant = Meant(wish, context, situation);
        return meant switch
        {
            [] when wish.Topic.IsEverything && context.Told.IsEmpty && details.Any(detail => detail is EventDetailKind.Registration or EventDetailKind.Calendar) =>
                new EventStep(EventsText.WhichEvent, context with { Wanted = details, At = situation.Now }),
            [] => Found(Question(wish, context, situation), situation),
            { Length: > MostDetails } => new EventStep(EventsText.WhichOfList, context with { Wanted = details, At = situation.Now }),
            _ => WithUndated(Said(details, meant, context, situation), wish, situation),
        };
    }

    // Of several that were named, those without a date are not passed over.
    private static EventStep WithUndated(EventStep step, EventWish wish, EventSituation situation)
    {
        var undated = wish.Topic.IsNamed ? situation.Events.Of(wish.Topic).Where(community => community.Status == EventStatus.Tentative).Select(community => community.ShortTitle).ToArray() : [];
        return undated.Length == 0 ? step : step with { Text = EventAnswers.Fitted([EventsText.Undated(EventsText.Join(undated)), .. step.Text.Split('\n')]) };
    }

    private static EventStep Chosen(ImmutableArray<EventDetailKind> details, Occurrence? chosen, EventsContext context, EventSituation situation) =>
        chosen is null ? Found(new EventQuestion(context.Topic, situation.Now, null, situation.Now), situation)
        : Said(details, [chosen], context, situation);

    // What holds for several events alike is said once.
    private static EventStep Said(ImmutableArray<EventDetailKind> details, ImmutableArray<Occurrence> meant, EventsContext context, EventSituation situation) => new(
        Text(details, [.. details.SelectMany(detail => meant.SelectMany(occurrence => EventDetails.Say(detail, occurrence, situation).Split('\n')))]),
        context with { Topic = Narrowed(meant, context), Told = [.. meant.Select(Told)], HasMore = false, Wanted = [], Waits = context.Waits is EventDeed.List or EventDeed.Remind ? context.Waits : null, At = situation.Now })
    {
        Places = details.Contains(EventDetailKind.Registration) ? meant : [],
    };

    // A detail of several lines of a list leaves the list what it was.
    private static EventTopic Narrowed(ImmutableArray<Occurrence> meant, EventsContext context) => meant.Length > 1 && !context.Topic.IsNamed && context.Told.Length > 1
        ? context.Topic
        : new EventTopic { Events = [.. meant.Select(occurrence => occurrence.Event.Id).Distinct()] };

    // What holds for all of them, as whom to ask, comes last; a link is not left out.
    private static string Text(ImmutableArray<EventDetailKind> details, ImmutableArray<string> lines)
    {
        string[] said = [.. lines.GroupBy(line => line).OrderBy(line => line.Count() > 1).Select(line => line.Key)];
        return details.Contains(EventDetailKind.Calendar) ? string.Join('\n', said) : EventAnswers.Fitted(said);
    }

    // What was named, as it was told or else as it comes next; what was pointed to; or all that was told.
    private static ImmutableArray<Occurrence> Meant(EventWish wish, EventsContext context, EventSituation situation)
    {
        if (wish.Topic.IsEverything && context.ToldAt(wish.Time) is { IsEmpty: false } at)
        {
            return [.. at.Select(one => Resolve(one, situation)).OfType<Occurrence>()];
        }

        // 「上午几点」 「现在还剩几位」 of what was just told ask for no other day.
        if (wish.Time is { } time && !((time.TimeOfDayOnly || (time.End is null && time.Start <= situation.Now)) && wish.Topic.IsEverything && !context.Told.IsEmpty))
        {
            var topic = wish.Topic.IsEverything ? context.Topic : wish.Topic;
            return topic.IsEverything ? [] : [.. situation.Events.Between(topic, time.Start, time.End ?? time.Start.AddMinutes(1)).Where(occurrence => occurrence.IsHeld).DistinctBy(occurrence => occurrence.Event.Id)];
        }

        if (wish.Choice <= context.Numbered.Length)
        {
            return Pick(wish.Choice.Value, context, situation) is { } picked ? [picked] : [];
        }

        // 「体育公园的几点」 of two groups just told.
        var venues = situation.Reading.Terms.Where(term => term.Kind == TermKinds.Place).Select(term => term.Value).ToArray();
        ImmutableArray<Occurrence> there = [.. context.Told.Select(one => Resolve(one, situation)).OfType<Occurrence>().Where(one => venues.Contains(one.Event.Venue.Id))];
        if (!there.IsEmpty)
        {
            return there;
        }

        ImmutableArray<Occurrence> told = [.. context.Told.Select(one => Resolve(one, situation)).OfType<Occurrence>().Where(one => wish.Topic.IsEverything || wish.Topic.Means(one.Event)).DistinctBy(one => one.Event.Id)];
        return !told.IsEmpty || wish.Topic.IsEverything ? told : [.. situation.Events.NextOf(wish.Topic, situation.Now, MostDetails + 1)];
    }

    private static Occurrence? Pick(int choice, EventsContext context, EventSituation situation) => Resolve(context.Numbered[choice - 1], situation);

    private static Occurrence? Resolve(ToldOccurrence told, EventSituation situation) =>
        situation.Events.Find(told.Event) is not { } community ? null
        : situation.Events.Between(new EventTopic { Events = [told.Event] }, told.Start, told.Start.AddMinutes(1)).FirstOrDefault() ?? new Occurrence(community, told.Start);

    private static ToldOccurrence Told(Occurrence occurrence) => new(occurrence.Event.Id, occurrence.Start);
}
