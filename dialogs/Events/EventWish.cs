using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>What an utterance says about events.</summary>
/// <param name="Topic">The events it names; everything when it names none.</param>
/// <param name="Asks">Whether it asks for events of any name (「有啥活动」).</param>
/// <param name="Time">The time it names.</param>
/// <param name="Details">The details it asks for.</param>
/// <param name="Choice">The line of a list it points to, from 1.</param>
internal sealed record EventWish(EventTopic Topic, bool Asks, TimeMeaning? Time, ImmutableArray<EventDetailKind> Details, int? Choice)
{
    private const int LongestChoice = 8;

    /// <summary>The same with 「那天」 taken for the day just told of.</summary>
    public EventWish OnDayOf(EventsContext context, Reading reading) => Time is null && !Topic.IsEverything && context.Told is [var told, ..] && EventAsks.Says(reading, "thatDay")
        ? this with { Time = new TimeMeaning(told.Start.Date, told.Start.Date.AddDays(1)) }
        : this;

    /// <summary>The same where the day is part of a title: the festive evening 「庆元旦」 need not be held on New Year's day itself.</summary>
    public EventWish NamedByDay(EventSituation situation)
    {
        ImmutableArray<string> titled = Time is null || !Topic.IsNamed ? [] : [.. Topic.Events.Where(id => situation.Events.Find(id) is { } community && FestiveDay.IsNamed(community, situation.Reading))];
        return titled.IsEmpty ? this : this with { Topic = new EventTopic { Events = titled }, Time = null };
    }

    /// <summary>The same with only those of the groups named that meet at a place named besides: 「体育公园那边礼拜几走」.</summary>
    public EventWish AtNamedVenue(EventSituation situation)
    {
        var venues = Values(situation.Reading, TermKinds.Place);
        ImmutableArray<string> there = [.. Topic.Events.Where(id => situation.Events.Find(id) is { } community && venues.Contains(community.Venue.Id))];
        return there.IsEmpty ? this : this with { Topic = new EventTopic { Events = there } };
    }

    /// <summary>The same with a day alone taken for the one that is past: 「28号咋没走」 on the first.</summary>
    public EventWish InThePast(EventSituation situation) =>
        Time is { IsDays: true, End: { } end } day && day.Start > situation.Now && EventVocabulary.IsDayAlone(situation.Reading) && EventVocabulary.IsOfThePast(situation.Reading.Normalized) && day.Start.AddMonths(-1).Day == day.Start.Day
            ? this with { Time = day with { Start = day.Start.AddMonths(-1), End = day.Start.AddMonths(-1) + (end - day.Start) } }
            : this;

    public bool WantsMore { get; private init; }

    /// <summary>Whether the occurrence after the one spoken of is wanted.</summary>
    public bool WantsNext { get; private init; }

    /// <summary>Whether it names a time and besides it nothing but 「那…呢」 「…还走不」.</summary>
    public bool IsBareTime { get; private init; }

    public static EventWish Read(Reading reading) =>
        new(Topics(reading), reading.Says(EventLexicon.General), Times(reading), EventDetail.Asked(reading), Chosen(reading))
        {
            // 「重阳节那个今年还有没」 asks for that.
            WantsMore = EventAsks.Says(reading, "more") && Named(reading).IsEmpty,
            WantsNext = EventAsks.Says(reading, "next"),
            IsBareTime = IsBare(reading),
        };

    private static EventTopic Topics(Reading reading)
    {
        var events = Named(reading) is { IsEmpty: false } named ? named : GroupVerb.Events(reading);
        return events.IsEmpty
            ? new EventTopic
            {
                Categories = [.. Values(reading, TermKinds.EventCategory).Union(EventAsks.Of(reading, EventAsks.Category).Select(term => term.Value))],
                // 「孩子能去吗」 「给老人报名」 go on with what was spoken of.
                Audiences = EventDetail.Asked(reading).IsEmpty && !EventDeeds.Wants(reading, IntentNames.EventsRegister) && !EventDeeds.Wants(reading, IntentNames.EventsCancelRegistration) ? Audience(reading) : [],
                // A place alone is the directory's; a place whose events are asked for is meant here.
                Venues = reading.Says(EventLexicon.General) || EventAsks.Says(reading, "walks") ? [.. Values(reading, TermKinds.Place).Union(EventAsks.Of(reading, EventAsks.Venue).Select(term => term.Value))] : [],
            }
            : new EventTopic { Events = events };
    }

    // 健步队分队: of the groups that are all called 健步队 the one that is named besides.
    private static ImmutableArray<string> Named(Reading reading)
    {
        // 「磨刀的啥时候来」 asks for the day they come, not for a shop.
        var trades = EventAsks.IsOfTradeThatComes(reading) || ((EventDeeds.Wants(reading, IntentNames.EventsRegister) || EventAsks.Says(reading, "takes")) && !reading.Says(TermKinds.Event)) ? EventAsks.Of(reading, "mobile").Select(term => term with { Kind = TermKinds.Event }) : [];
        var words = Meant(reading, [.. reading.Terms.Concat(EventAsks.Of(reading, TermKinds.Event)).Concat(trades).Where(term => term.Kind == TermKinds.Event)]).GroupBy(term => term.Start).Select(word => word.Select(term => term.Value).ToHashSet()).ToArray();
        var singles = words.Where(word => word.Count == 1).ToArray();
        return [.. words.Where(word => word.Count == 1 || !Array.Exists(singles, word.IsProperSupersetOf)).SelectMany(word => word).Distinct()];
    }

    // 「不是义诊，是义剪」 「手机课，不对，义剪」 mean the second.
    private static TermReading[] Meant(Reading reading, TermReading[] named)
    {
        var corrected = EventAsks.Of(reading, TermKinds.Ask).Where(ask => ask.Value == "corrects").Select(ask => ask.Start).DefaultIfEmpty(-1).Max();
        var meant = Array.FindAll(named, term => term.Start > corrected && !IsDenied(reading, term));
        return meant.Length > 0 ? meant : named;
    }

    private static bool IsDenied(Reading reading, TermReading term) => term.Start <= reading.Said.Length
        && reading.Said.AsSpan(0, term.Start) is var before && before.EndsWith(EventVocabulary.Instead, StringComparison.Ordinal);

    /// <summary>Whether one event is named in the place of another: 「不是义诊，是义剪」.</summary>
    public static bool Corrects(Reading reading) =>
        reading.Terms.Concat(EventAsks.Of(reading, TermKinds.Event)).Where(term => term.Kind == TermKinds.Event).ToArray() is { Length: > 1 } named && Meant(reading, named).Length < named.Length;

    /// <summary>Whether several events are named each by a word of its own, and not to choose from: 「法律咨询报一个，义剪也报上」.</summary>
    public static bool NamesEach(Reading reading) => !EventAsks.Says(reading, "either")
        && Meant(reading, [.. reading.Terms.Concat(EventAsks.Of(reading, TermKinds.Event)).Where(term => term.Kind == TermKinds.Event)]).GroupBy(term => term.Start).Where(word => word.Select(term => term.Value).Distinct().Count() == 1).Select(word => word.First().Value).Distinct().Count() > 1;

    private static bool IsBare(Reading reading)
    {
        var left = reading.Times.Select(time => time.Text).Concat(EventAsks.Of(reading, EventAsks.Filler).Select(term => term.Text).OrderByDescending(word => word.Length))
            .Aggregate(reading.Normalized, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return reading.Times.Count > 0 && !left.Any(char.IsLetter);
    }

    private static ImmutableArray<string> Values(Reading reading, string kind) => [.. reading.Terms.Where(term => term.Kind == kind).Select(term => term.Value).Distinct()];

    // 党员活动室 is a place.
    private static ImmutableArray<string> Audience(Reading reading)
    {
        var places = reading.Terms.Where(term => term.Kind is TermKinds.Place or TermKinds.PlaceCategory).ToArray();
        return [.. EventAsks.Audiences(reading).Where(term => !Array.Exists(places, place => place.Length > term.Length && term.Start >= place.Start && term.Start < place.Start + place.Length)).Select(term => term.Value).Distinct()];
    }

    private static TimeMeaning? Times(Reading reading)
    {
        // 「元宵节有活动吗」 names the event, which is not held on the day itself; 「今晚走不走」 names the evening.
        var near = EventAsks.Says(reading, "tonight");
        var times = reading.Times.Where(time => time.Best is { Duration: null, Recurrence: null } && ((near && !time.Best.IsDays) || !reading.Terms.Any(term => term.Kind == TermKinds.Event && term.Text.Contains(time.Text, StringComparison.Ordinal))))
            .Select(time => Week(reading, time)).ToArray();
        // 「春节那周三呢 2月10号」: a day by its date is as plain as a day can be.
        var dated = times.Length > 1 ? reading.Times.LastOrDefault(time => EventVocabulary.IsDate(time.Text) && times.Contains(time.Best)) : null;
        // 「周六周日」: both.
        // 「明年五一」: the day, not the year.
        return dated is not null && dated.Best.End <= dated.Best.Start.AddDays(1) ? dated.Best
            : times is [{ IsDays: true, End: { } end } first, { IsDays: true } second]
            ? second.Start == end ? first with { End = second.End } : second.Start >= first.Start && second.End < end ? second : first
            : times.FirstOrDefault();
    }

    // 「元旦那周」: from its Monday to its Sunday.
    private static TimeMeaning Week(Reading reading, TimeReading time)
    {
        var said = reading.Normalized.IndexOf(time.Text, StringComparison.Ordinal) + time.Text.Length;
        if (!time.Best.IsDays || said < time.Text.Length || !EventVocabulary.BeginsWithThatWeek(reading.Normalized[said..]))
        {
            return time.Best;
        }

        var monday = time.Best.Start.AddDays(-(((int)time.Best.Start.DayOfWeek + 6) % 7));
        return time.Best with { Start = monday, End = monday.AddDays(7) };
    }

    private static int? Chosen(Reading reading) =>
        !EventAsks.Says(reading, "next") && reading.Numbers is [{ Value: >= 1 and <= EventListing.MostLines } number] && number.Value == decimal.Truncate(number.Value) && reading.Normalized.Length <= LongestChoice && IsLine(number, reading)
            ? (int)number.Value
            : null;

    // 第二个, 2, 选2; not 「两个哪个近」 「再加一个」 「六一呢」.
    private static bool IsLine(NumberReading number, Reading reading) => number.Text.StartsWith(RegistrationText.Ordinal, StringComparison.Ordinal)
        || (!RegistrationText.PeopleUnits.Any(unit => number.Text.EndsWith(unit, StringComparison.Ordinal)) && (reading.Normalized.StartsWith(number.Text, StringComparison.Ordinal) || char.IsAsciiDigit(number.Text[0])));
}
