using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// Decides what the directory says: an answer wherever one can be given, and one question at most where it cannot. Pure.
/// </summary>
internal sealed class DirectoryPlanner(ServiceCatalog catalog, Neighbourhood neighbourhood)
{
    // Below this nobody begins a dialog on the guess alone.
    private const double Unsure = 0.6;

    private readonly FollowUps _followUps = new(catalog);

    private readonly PropertyPhone _property = new(catalog, neighbourhood);

    /// <summary>Whether words that name no wish of their own go on with what the directory last spoke of.</summary>
    public bool Continues(DirectorySituation situation) =>
        situation.Context is { } context
        && (PointsOut(situation) || (Wish(situation) is DirectoryWish.Unnamed
        && (AsksAroundTheClock(situation, context)
            || (situation.Pin is not null && !context.Query.Categories.IsEmpty)
            || AsksOnly(situation)
            || AsksOfTime(situation, context)
            || (Named(situation) is not null && !context.Query.Categories.IsEmpty && WishReading.NamesOnlyPlace(situation.Reading))
            || AsksBeyond(situation, context)
            || Ordinal(situation, context) is not null)));

    /// <summary>
    /// Whether words said right after a place was told of ask about it and nothing else, whatever they would mean elsewhere:
    /// 「能用医保不」, 「那剪一次多少钱」.
    /// </summary>
    public bool AsksOfIt(DirectorySituation situation) =>
        situation.Context is { } context && !AfterPlace.AsksOfOther(situation, catalog) && (PointsOut(situation) || (Wish(situation) is DirectoryWish.Find find
            // 「剪头多少钱」 after a barber.
            ? AsksOn(find, situation) && WishReading.NamesLittleElse(situation.Reading)
            : AsksOnly(situation) || AsksOfTime(situation, context) || AsksAroundTheClock(situation, context)));

    // 「北门那个」, 「另一家呢」, 「两个哪个近」.
    private bool PointsOut(DirectorySituation situation) => PlaceChoice.Of(situation, catalog) is not null || SideBySide.IsAsked(situation, catalog) || AfterPlace.Specifies(situation);

    /// <summary>Whether words nobody understood may ask something of the place told of that nobody has written.</summary>
    public bool AsksUnwritten(DirectorySituation situation) => (situation.Reading.Intent.Name == IntentNames.None || AfterPlace.IsUnwritten(situation.Reading)) && AfterPlace.AsksUnwritten(situation) && Wish(situation) is DirectoryWish.Unnamed;

    /// <summary>Whether words nobody is sure of name a trade, a place, or what nobody lists, and hardly anything else.</summary>
    public bool MayMean(DirectorySituation situation) =>
        !situation.Reading.Says(TermKinds.Event) && !situation.Reading.Says(TermKinds.EventCategory)
        && Wish(situation) is DirectoryWish.Find { Query: var query } && (!query.IsGuess || query.Said.Length > 0)
        && WishReading.NamesLittleElse(situation.Reading)
        && WishReading.SeeksSomething(situation.Reading);

    /// <summary>Whether words nobody understood name a trade or a place of the directory and hardly anything else: 「我住学府里 想理发」.</summary>
    public bool IsNamed(DirectorySituation situation) =>
        situation.Reading is { Intent: { Name: IntentNames.None } or { Name: IntentNames.DirectoryFind or IntentNames.Feedback, Score: < Unsure }, Fault: null, Numbers.Count: 0 }
        && Wish(situation) is DirectoryWish.Find { Query: var query } && (query.Place is not null || !query.Categories.IsEmpty)
        && situation.Reading.Terms.Any(term => term.Kind is TermKinds.Place or TermKinds.PlaceCategory) && !situation.Reading.Says(TermKinds.Event)
        && WishReading.NamesLittleElse(situation.Reading)
        && WishReading.SeeksSomething(situation.Reading);

    /// <summary>What to do with an utterance.</summary>
    public DirectoryStep Next(DirectorySituation situation) =>
        catalog.FindGone(WishReading.NamedPlace(situation.Reading)) is { } gone ? _followUps.Gone(situation, gone, Around(situation))
        : PlaceChoice.Of(situation, catalog) is { } chosen ? _followUps.Chosen(situation, situation.Context!, chosen)
        : AfterPlace.Specifies(situation) && catalog.Find(situation.Context!.Focus) is { } shop ? FollowUps.NotWritten(situation, situation.Context, shop)
        : SideBySide.IsAsked(situation, catalog) ? SideBySide.Tell(situation, catalog)
        : Wanted(situation);

    private DirectoryStep Wanted(DirectorySituation situation) => Wish(situation) switch
    {
        DirectoryWish.Find find when Property(situation, find.Query, WishReading.Ask(situation.Reading), Around(situation, find.Near)) is { } told => told,
        DirectoryWish.Find find when AsksForOther(find, situation) => _followUps.Another(situation, situation.Context!),
        DirectoryWish.Find find when AsksOn(find, situation) => PlaceChoice.OfTrade(find.Query, situation.Context!, catalog) is { } earlier ? _followUps.Chosen(situation, situation.Context!, earlier) : _followUps.Answer(situation, situation.Context!, situation.Context!.Focus),
        DirectoryWish.Find find when AfterPlace.Thing(find, situation, catalog) is (var place, var thing) => _followUps.MayHave(situation, place, thing, Around(situation)),
        DirectoryWish.Find { Query.Place: { } place } => _followUps.AnswerNamed(situation, catalog.Find(place)!, Around(situation)),
        DirectoryWish.Find find => Search(situation, new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = find.Query, Ask = WishReading.Ask(situation.Reading) ?? AskedBefore(situation) }, Around(situation, find.Near)),
        DirectoryWish.Choose choose => Again(new DirectoryQuestion
        {
            Kind = DirectoryQuestionKind.Trade,
            Query = new DirectoryQuery { Said = choose.Word },
            Ask = WishReading.Ask(situation.Reading),
            Trades = [.. choose.Trades.Select(trade => trade.Code)],
        }),
        _ => Unnamed(situation),
    };

    /// <summary>What to do once the resident is done with something else: to look, if where is known by now, and else to ask.</summary>
    public DirectoryStep GoOn(DirectoryQuestion asked, DirectorySituation situation) =>
        asked.Kind == DirectoryQuestionKind.Where && (situation.Context?.Around ?? situation.Known) is { } around
            ? _followUps.Search(situation, asked.Query, asked.Ask, around, asked.Time is { } time ? new AskedTime(time, asked.IsPartOfDay) : null)
            : Again(asked);

    /// <summary>Puts a question once more, after the resident has talked of something else.</summary>
    public DirectoryStep.Ask Again(DirectoryQuestion question) => question.Kind switch
    {
        DirectoryQuestionKind.Where => AskWhere(question),
        DirectoryQuestionKind.Trade => new DirectoryStep.Ask(ServiceDirectoryText.WhichTrade(question.Query.Said), [.. question.Trades.Select(code => catalog.FindCategory(code)).OfType<ServiceCategory>().Select(trade => trade.SpokenName)], question),
        _ => AskWhat(),
    };

    // 「明早八点能取不」 right after a parcel shop was told of: a trade guessed at where nothing is named is that one.
    private DirectoryWish Wish(DirectorySituation situation) => WishReading.Wish(situation.Reading, catalog) switch
    {
        DirectoryWish.Find { Query.IsGuess: true } when situation.Context is { Told.IsEmpty: false } context && WishReading.NamesNothing(situation.Reading, numbersToo: true)
            && (WishReading.Ask(situation.Reading) is not (null or DirectoryAsk.Place) || situation.Reading.Says(WishReading.AskKind) || AsksOfTime(situation, context)) => new DirectoryWish.Unnamed(),
        // 「能带孩子不」 of the place spoken of, whatever trade it sounds like.
        DirectoryWish.Find { Query: { IsGuess: true } guess } when AfterPlace.MeansTold(situation, guess, catalog) => new DirectoryWish.Unnamed(),
        DirectoryWish.Unnamed or DirectoryWish.Find { Query: { Place: null, IsGuess: true } } when AfterPlace.Called(situation, catalog) is { } place => new DirectoryWish.Find(new DirectoryQuery { Place = place.Id }, null),
        var wish => wish,
    };

    private DirectoryStep Unnamed(DirectorySituation situation) => situation switch
    {
        { Asked: { Kind: DirectoryQuestionKind.Where } asked } when (Said(situation) ?? Chosen(situation)?.Center) is { } place => Search(situation, asked, place, isAnswer: true),
        { Asked: { Kind: DirectoryQuestionKind.Where } asked } when WishReading.NamesNothing(situation.Reading) => Search(situation, Added(asked, situation), null, isAnswer: true),
        { Asked: { Kind: DirectoryQuestionKind.Trade } asked } when Number(situation) is { } number && number <= asked.Trades.Length =>
            Search(situation, asked with { Kind = DirectoryQuestionKind.Where, Query = asked.Query with { Categories = [asked.Trades[number - 1]] } }, Around(situation)),
        { Context: { } context, Pin: not null } when !context.Query.Categories.IsEmpty =>
            Search(situation, new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = context.Query }, situation.Pin),
        { Context: { } context } when !context.Query.Categories.IsEmpty && Named(situation) is { } estate && WishReading.NamesOnlyPlace(situation.Reading) =>
            Search(situation, new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = context.Query }, estate.Center, isAnswer: true),
        { Context: { } context } when AsksAroundTheClock(situation, context) =>
            Search(situation, new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = NeverShut.Of(context.Query, catalog, situation.Now) }, Around(situation)),
        { Context: { Query.Categories.IsEmpty: false } context } when AsksOnly(situation) && WishReading.Ask(situation.Reading) is DirectoryAsk.Latest or DirectoryAsk.Earliest =>
            _followUps.InOrder(situation, context, WishReading.Ask(situation.Reading) == DirectoryAsk.Latest),
        { Context: { } context } when AsksBeyond(situation, context) => _followUps.Another(situation, context),
        { Context: { } context } when Ordinal(situation, context) is { } id => _followUps.Answer(situation, context, id),
        { Context: { Query.Categories.IsEmpty: false } context } when AsksWhichTakes(situation) is { } payment =>
            Search(situation, new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = context.Query with { Place = null, Payment = payment }, Ask = DirectoryAsk.Payment }, Around(situation)),
        { Context: { } context } when WishReading.Ask(situation.Reading) == DirectoryAsk.Nearest && AsksOnly(situation) && !context.Query.Categories.IsEmpty =>
            Search(situation, new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = context.Query }, Around(situation)),
        { Context: { } context } when WishReading.Ask(situation.Reading) == DirectoryAsk.Distance && Around(situation) is null =>
            AskWhere(new DirectoryQuestion { Kind = DirectoryQuestionKind.Where, Query = context.Query, Ask = DirectoryAsk.Distance }),
        { Context: { } context } when WishReading.Ask(situation.Reading) == DirectoryAsk.Whom && AsksOfTime(situation, context) && Property(situation, context.Query, DirectoryAsk.Phone, Around(situation)) is { } told => told,
        { Context: { } context } when AsksOnly(situation) || AsksOfTime(situation, context) =>
            _followUps.Answer(situation, Said(situation) is { } from ? context with { Around = from } : context, context.Focus),
        { Context: { } context } when AfterPlace.AsksUnwritten(situation) && catalog.Find(context.Focus) is { } place =>
            // 「那家呢」 asks nothing but that place.
            WishReading.Ask(situation.Reading) is null && !(ServiceDirectoryText.PointsBack(situation.Reading.Normalized) && WishReading.NamesNothing(situation.Reading)) ? FollowUps.NotWritten(situation, context, place) : _followUps.Answer(situation, context, context.Focus),
        { Asked: null } when WishReading.NamesNothing(situation.Reading) => AskWhat(),
        { Asked.Kind: DirectoryQuestionKind.What } when Number(situation) is not null && WishReading.NamesNothing(situation.Reading, numbersToo: true) => AskWhat(),
        { Asked: { Kind: DirectoryQuestionKind.Where, IsAgain: false } asked, Reading.Intent.Name: IntentNames.None } => AskWhere(asked with { IsAgain = true }),
        _ => new DirectoryStep.Tell(ServiceDirectoryText.NotInDirectory, null) { Unmet = situation.Reading.Text },
    };

    // A place is asked for only when it makes a difference: not where one place alone serves the wish.
    private DirectoryStep Search(DirectorySituation situation, DirectoryQuestion wish, GeoPoint? around, bool isAnswer = false)
    {
        // 「走过去几分钟」 asks for no hour.
        var asked = wish.Ask is DirectoryAsk.Distance or DirectoryAsk.Nearest ? null
            : AskedTime.Of(situation.Reading, situation.Now) ?? (wish.Time is { } earlier ? new AskedTime(earlier, wish.IsPartOfDay) : null);
        if (around is null && !isAnswer && (wish.Ask == DirectoryAsk.Distance || !wish.Query.Compared.IsEmpty || DirectorySearch.Candidates(catalog, wish.Query, null, situation.Now, situation.Pace).Skip(1).Any()))
        {
            return AskWhere(wish with { Time = asked?.At, IsPartOfDay = asked is { IsPartOfDay: true } });
        }

        var step = wish.Query.Compared.IsEmpty ? null : _followUps.Nearer(situation, wish.Query, around, asked);
        step ??= Property(situation, wish.Query, wish.Ask, around, asked) ?? _followUps.Search(situation, wish.Query, wish.Ask, around, asked);
        return isAnswer && Estate(situation) is { } estate ? step with { Estate = estate.Id } : step;
    }

    // Every estate has a property of its own, be another one nearer. Who asks for its number wants the one that is answered at this hour.
    private DirectoryStep.Tell? Property(DirectorySituation situation, DirectoryQuery query, DirectoryAsk? ask, GeoPoint? around, AskedTime? asked = null)
    {
        if (!PropertyPhone.IsFor(query) || (Estate(situation) ?? (around is { } point ? neighbourhood.NearestEstate(point) : null)) is not { } estate)
        {
            return null;
        }

        return ask != DirectoryAsk.Phone && _property.Office(estate) is { } office
            ? _followUps.AnswerNamed(situation, office, around, ask, asked)
            : _property.Tell(estate, situation, query, around, (asked ?? AskedTime.Of(situation.Reading, situation.Now))?.At ?? situation.Now);
    }

    private DirectoryStep.Ask AskWhere(DirectoryQuestion question) =>
        new(ServiceDirectoryText.WhereAreYou, [.. neighbourhood.Estates.Select(estate => estate.Name)], question);

    private static DirectoryStep.Ask AskWhat() => new(ServiceDirectoryText.WhatIsWanted, [], new DirectoryQuestion { Kind = DirectoryQuestionKind.What });

    // 「药店在哪」 after a pharmacy was named asks about that pharmacy, and so does 「轮椅能进吗」, whatever trade it was guessed to be of.
    private bool AsksOn(DirectoryWish.Find find, DirectorySituation situation) =>
        situation.Context is { Focus: not null } context
        && WishReading.Ask(situation.Reading) is not (null or DirectoryAsk.Next)
        && find is { Query.Place: null, Near: null }
        && (find.Query.Categories.SequenceEqual(context.Query.Categories) ? IsOf(find.Query, catalog.Find(context.Focus)) : !(situation.Reading.Says(TermKinds.PlaceCategory) || situation.Reading.Says(TermKinds.Service)))
        && situation.Pin is null && situation.Reading.Addresses.Count == 0 && situation.Reading.Times.Count == 0;

    // 「快递几点关」 after the post office means the one of the trade that goes by that word.
    private bool IsOf(DirectoryQuery query, Service? place) =>
        query.Said.Length == 0 || place?.Carries(query.Said) == true || !query.Categories.Any(code => catalog.Of(code).All.Any(other => other.Carries(query.Said)));

    // 「有没有便宜点的理发店」 after one was too dear, 「还有别的药店吗」.
    private static bool AsksForOther(DirectoryWish.Find find, DirectorySituation situation) =>
        situation.Context is { Focus: not null } context
        && WishReading.Ask(situation.Reading) == DirectoryAsk.Next
        && find is { Query.Place: null, Near: null }
        && find.Query.Categories.SequenceEqual(context.Query.Categories)
        && situation.Pin is null && situation.Reading.Addresses.Count == 0;

    private GeoPoint? Around(DirectorySituation situation, string? near = null) =>
        catalog.Find(near)?.Point ?? Said(situation) ?? situation.Context?.Around ?? situation.Known;

    private GeoPoint? Said(DirectorySituation situation) => situation.Pin ?? Named(situation)?.Center;

    private Estate? Estate(DirectorySituation situation) => situation.Pin is null ? Named(situation) ?? Chosen(situation) : null;

    private Estate? Named(DirectorySituation situation) =>
        situation.Reading.Addresses.Select(address => neighbourhood.FindEstate(address.Estate)).FirstOrDefault(estate => estate is not null);

    private Estate? Chosen(DirectorySituation situation) =>
        Number(situation) is { } number && number <= neighbourhood.Estates.Length ? neighbourhood.Estates[number - 1] : null;

    private static string? Ordinal(DirectorySituation situation, DirectoryContext context) =>
        Number(situation) is { } number && number <= context.Told.Length ? context.Told[number - 1] : null;

    // 「一顿多少钱」 「我七十五了有优惠吗」: nothing but the asking, and numbers about oneself.
    private static bool AsksOnly(DirectorySituation situation) => WishReading.Ask(situation.Reading) is { } ask
        && (WishReading.GoesOn(situation.Reading) || WishReading.NamesNothing(situation.Reading, numbersToo: true)
            || (ask is DirectoryAsk.Distance or DirectoryAsk.Offers or DirectoryAsk.Price or DirectoryAsk.Payment or DirectoryAsk.Access && WishReading.NamesNothing(situation.Reading, numbersToo: true, placesToo: true)));

    // 「哪个能刷医保」 asks for one of the trade that takes it, and not whether this one does.
    private string? AsksWhichTakes(DirectorySituation situation) =>
        WishReading.Ask(situation.Reading) == DirectoryAsk.Payment && AsksOnly(situation) && ServiceDirectoryText.AsksWhich(situation.Reading.Normalized) ? WishReading.Payment(situation.Reading, catalog) : null;

    // 「有没有24小时的」 after a supermarket.
    private static bool AsksAroundTheClock(DirectorySituation situation, DirectoryContext context) =>
        !context.Query.Categories.IsEmpty && WishReading.AsksAroundTheClock(situation.Reading);

    // What was asked of a word that stood for two trades is asked of the one chosen.
    private static DirectoryAsk? AskedBefore(DirectorySituation situation) => situation.Asked is { Kind: DirectoryQuestionKind.Trade } asked ? asked.Ask : null;

    // 「能刷医保卡不」 instead of where one is.
    private DirectoryQuestion Added(DirectoryQuestion asked, DirectorySituation situation) => asked with
    {
        Ask = WishReading.Ask(situation.Reading) ?? asked.Ask,
        Query = asked.Query with { Payment = WishReading.Payment(situation.Reading, catalog) ?? asked.Query.Payment },
    };

    // 「初一呢」 「那周日呢」 after a place was told of.
    private static bool AsksOfTime(DirectorySituation situation, DirectoryContext context) =>
        !context.Told.IsEmpty && AskedTime.IsSaid(situation.Reading) && !AfterPlace.IsUnwritten(situation.Reading)
        && (WishReading.NamesNothing(situation.Reading) || (ServiceDirectoryText.PointsBack(situation.Reading.Normalized) && WishReading.Ask(situation.Reading) == DirectoryAsk.Hours && WishReading.NamesLittleElse(situation.Reading)));

    // 「第二个呢」 after one place was told of asks for the next one.
    private static bool AsksBeyond(DirectorySituation situation, DirectoryContext context) =>
        Number(situation) == context.Told.Length + 1 && context.Told.Length > 0 && situation.Reading.Numbers[0].Text.StartsWith(ServiceDirectoryText.Ordinal, StringComparison.Ordinal);

    private static int? Number(DirectorySituation situation) =>
        situation.Reading.Numbers is [{ Value: >= 1 and < 100 } number] && decimal.IsInteger(number.Value) ? (int)number.Value : null;
}
