using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory.Awaited;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Answers with what was found, and what is asked about it afterwards.</summary>
internal sealed class FollowUps(ServiceCatalog catalog)
{
    private const int MostCompared = 3;

    /// <summary>Looks for a place and tells of it.</summary>
    public DirectoryStep.Tell Search(DirectorySituation situation, DirectoryQuery query, DirectoryAsk? ask, GeoPoint? around, AskedTime? asked)
    {
        // 「想找个白天照看老人的地方」 asks for no hour of this day.
        asked = asked is { IsPartOfDay: true, IsDays: false } today && query.IsGuess && today.At.Date == situation.Now.Date ? null : asked;
        var time = asked?.At ?? situation.Now;
        var context = new DirectoryContext { Query = query, Around = around, AskedAbout = asked?.At, At = situation.Now };
        if (asked is { IsPartOfDay: true } part && !query.IsGuess && Compared(context, null, time, situation.Pace) is { Count: > 0 } places)
        {
            return new DirectoryStep.Tell(BesideAnswer.With(Hours(places, part, Words(situation)), places[0].Service, situation), Telling(context, places));
        }

        // Nobody is sent to the shop they have just said is gone.
        query = Shopping.OpenNow(query, catalog, around, time, situation.Pace) with { Without = query.Place is null ? situation.Doubted : [] };
        context = context with { Query = query };
        var outcome = DirectorySearch.Find(catalog, query, around, time, situation.Pace);
        var subject = outcome.Subject?.Service;
        var text = ServiceAnswers.Search(outcome, query, TradeName(query), time, situation.Now, ask, subject is null ? null : AboutPlace.Caution(subject, situation), Words(situation, ask));
        text += query.ToBorrow ? Office(situation) : "";
        // What nobody lists leaves the place told of before in mind.
        context = subject is null ? context : context with { Does = BesideAnswer.Does(subject, situation) };
        text = subject is null ? text : BesideAnswer.With(text, subject, situation, cautioned: true);
        return new DirectoryStep.Tell(BesideAnswer.After(text, BesideAnswer.Thing(query, subject, situation), BesideAnswer.LeftOut(query, subject, catalog)), query.Categories.IsEmpty && query.Place is null ? null : Telling(context, Told(outcome)))
        {
            Map = ask == DirectoryAsk.Map ? outcome.Subject?.Service : null,
            Unmet = outcome is SearchOutcome.Nothing or SearchOutcome.MayNotOffer ? Wish(query) : null,
            Missing = Missing(outcome, query),
        };
    }

    /// <summary>Tells of a place asked for by its name.</summary>
    public DirectoryStep.Tell AnswerNamed(DirectorySituation situation, Service service, GeoPoint? around, DirectoryAsk? asked = null, AskedTime? at = null)
    {
        var context = new DirectoryContext { Query = new DirectoryQuery { Categories = [service.Category.Code] }, Around = around, At = situation.Now };
        return About(situation, context, service, siblings: false, asked, at);
    }

    /// <summary>Answers a short question about a place told of before.</summary>
    public DirectoryStep.Tell Answer(DirectorySituation situation, DirectoryContext context, string? id)
    {
        var ask = WishReading.Ask(situation.Reading);
        return ask == DirectoryAsk.Next || catalog.Find(id) is not { } service ? Another(situation, context)
            : ask == DirectoryAsk.Nearer ? Nearer(situation, context, service)
            : About(situation, context, service, siblings: true);
    }

    /// <summary>Answers about one of the places told of before; another trade than the last one is spoken of from then on.</summary>
    public DirectoryStep.Tell Chosen(DirectorySituation situation, DirectoryContext context, Service service) =>
        About(situation, context.Query.Categories.Contains(service.Category.Code) ? context : context with { Query = new DirectoryQuery { Categories = [service.Category.Code] }, Told = [] }, service, siblings: true);

    private DirectoryStep.Tell About(DirectorySituation situation, DirectoryContext context, Service service, bool siblings, DirectoryAsk? askedBefore = null, AskedTime? at = null)
    {
        var ask = WishReading.Ask(situation.Reading) ?? askedBefore;
        var asked = AskedTime.Of(situation.Reading, situation.Now, context.AskedAbout) ?? at ?? SpokenOf(situation, context, ask);
        var found = Look(service, context, asked?.At ?? situation.Now, situation.Pace);
        var words = Words(situation);
        var asksWhether = !words.TellsHours && asked is null && (ask == DirectoryAsk.Hours || (ask is null && AskedTime.IsSaid(situation.Reading)));
        var isKnown = siblings && (ask is not null || asksWhether);
        var text = ask switch
        {
            DirectoryAsk.Phone => AboutPlace.Phone(service),
            DirectoryAsk.Map => AboutPlace.Map(service),
            DirectoryAsk.Payment => AboutPlace.Payment(found, WishReading.Payment(situation.Reading, catalog), words),
            DirectoryAsk.Price => AboutPlace.Price(found, words),
            DirectoryAsk.Offers => AboutPlace.Offers(found, words),
            DirectoryAsk.Access => AboutPlace.Access(found, words),
            DirectoryAsk.Bring => AboutPlace.Bring(service),
            DirectoryAsk.Whom => AboutPlace.Emergency(service) ?? Office(situation),
            // 「那哪天开」 after a day of rest.
            DirectoryAsk.Hours when context.AskedAbout is { } rest && AskedTime.Of(situation.Reading, situation.Now) is null && ServiceDirectoryText.AsksWhichDay(situation.Reading.Normalized) => AboutPlace.Itself(Look(service, context, rest, situation.Pace), new HoursText(words.Today), isKnown: isKnown),
            // 「为啥」 「几号恢复」 mean the day that was spoken of.
            DirectoryAsk.Why when asked is null => AboutPlace.Itself(Look(service, context, context.AskedAbout ?? situation.Now, situation.Pace), words, isKnown: isKnown),
            DirectoryAsk.Distance or DirectoryAsk.Nearest => AboutPlace.Itself(Look(service, context, situation.Now, situation.Pace), words, isKnown: isKnown),
            DirectoryAsk.Place => AboutPlace.Where(service),
            DirectoryAsk.Name => AboutPlace.Name(found, words),
            _ when asked is { } time => Hours(siblings ? Compared(context, service, time.At, situation.Pace) : [found], time, words),
            _ => AboutPlace.Itself(found, words, asksWhether, isKnown),
        };
        // 「今天能打吗」 after 预防接种(周三) was told of.
        text += asksWhether || asked is not null ? AboutPlace.Remark(service, context.Does) : "";
        return new DirectoryStep.Tell(BesideAnswer.With(text, service, situation), context.Telling(service.Id, situation.Now) with { AskedAbout = asked?.At ?? context.AskedAbout, Does = BesideAnswer.Does(service, situation) ?? context.Does }) { Map = ask is DirectoryAsk.Map or DirectoryAsk.Place ? service : null };
    }

    /// <summary>What nobody has written of the place spoken of.</summary>
    public static DirectoryStep.Tell NotWritten(DirectorySituation situation, DirectoryContext context, Service service) =>
        new(AboutPlace.NotWritten(service), context.Telling(service.Id, situation.Now)) { Unmet = situation.Reading.Text };

    /// <summary>Whether the place spoken of has a thing of its trade: 「有豆腐脑没」 of where breakfast is sold.</summary>
    public DirectoryStep.Tell MayHave(DirectorySituation situation, Service service, string thing, GeoPoint? around)
    {
        var words = Words(situation);
        var context = situation.Context ?? new DirectoryContext { Query = new DirectoryQuery { Categories = [service.Category.Code] }, Around = around, At = situation.Now };
        var place = ServiceAnswers.Place(Look(service, context, situation.Now, situation.Pace), words);
        var text = service.Carries(thing)
            ? ServiceDirectoryText.Has(service.ShortName, thing, "", ServiceAnswers.Checked(service, words)) + ServiceDirectoryText.Sentence(place)
            : ServiceDirectoryText.MayNotHave(thing, place) + (service.EnquiryPhone is { } phone ? ServiceDirectoryText.SuggestCalling(phone) : ServiceDirectoryText.AskFirst);
        return new DirectoryStep.Tell(text, context.Telling(service.Id, situation.Now)) { Unmet = service.Carries(thing) ? null : thing };
    }

    /// <summary>「近点的呢」: one that is nearer than the place spoken of, or that there is none.</summary>
    public DirectoryStep.Tell Nearer(DirectorySituation situation, DirectoryContext context, Service service)
    {
        var told = Look(service, context, situation.Now, situation.Pace);
        var words = Words(situation);
        var nearer = DirectorySearch.Candidates(catalog, context.Query with { Place = null }, context.Around, situation.Now, situation.Pace)
            .TakeWhile(found => found.Service.Id != service.Id)
            .FirstOrDefault(found => found.State is not OpenState.Unverified && found.Minutes < told.Minutes);
        return nearer is null
            ? new DirectoryStep.Tell(ServiceDirectoryText.NoneNearer(TradeName(context.Query), service.ShortName) + AboutPlace.There(service), context)
            : new DirectoryStep.Tell(ServiceDirectoryText.AlsoOpen(ServiceAnswers.Place(nearer, words)) + ServiceAnswers.Freshness(nearer, words), context.Telling(nearer.Service.Id, situation.Now));
    }

    /// <summary>「还有别的吗」: the next one that was not told of yet, one that is open before one that is not.</summary>
    public DirectoryStep.Tell Another(DirectorySituation situation, DirectoryContext context)
    {
        var words = Words(situation);
        Found[] others = [.. DirectorySearch.Candidates(catalog, context.Query with { Place = null }, context.Around, situation.Now, situation.Pace)
            .Take(DirectorySearch.MostLookedAt)
            .Where(found => found.State is not OpenState.Unverified && !context.Told.Contains(found.Service.Id))];
        var next = Array.Find(others, found => found.IsOpen) ?? others.FirstOrDefault();
        var trade = TradeName(context.Query);
        return next switch
        {
            null => new DirectoryStep.Tell(ServiceDirectoryText.NoOthers(trade, context.Around is not null) + ServiceDirectoryText.DemandNoted, null) { Unmet = Wish(context.Query), Missing = new AwaitedWish(context.Query.Categories.FirstOrDefault(""), "", trade) },
            { Minutes: > ServiceAnswers.CircleMinutes } => Tell(ServiceDirectoryText.Beyond(trade, ServiceAnswers.Place(next, words))),
            _ => Tell(BesideAnswer.With(ServiceDirectoryText.AlsoOpen(ServiceAnswers.Place(next, words)) + ServiceAnswers.Freshness(next, words), next.Service, situation)),
        };

        DirectoryStep.Tell Tell(string text) => new(text, context.Telling(next.Service.Id, situation.Now));
    }

    /// <summary>「最晚的那个开到几点」 「哪家开门最早」: those of the trade, the one that keeps open latest or opens first in front.</summary>
    public DirectoryStep.Tell InOrder(DirectorySituation situation, DirectoryContext context, bool latest)
    {
        var asked = AskedTime.Of(situation.Reading, situation.Now, context.AskedAbout);
        var time = asked?.At ?? situation.Now;
        Found[] places = [.. DirectorySearch.Candidates(catalog, context.Query with { Place = null }, context.Around, time, situation.Pace)
            .Take(DirectorySearch.MostLookedAt)
            .Where(found => found.State is not OpenState.Unverified)
            .OrderBy(found => OpeningTimes.HoursOn(found.Service, catalog.Calendar, found.Day.Date).Spans is { IsEmpty: false } spans ? latest ? -spans[^1].End : spans[0].Start : int.MaxValue)
            .Take(MostCompared)];
        return places.Length == 0
            ? Another(situation, context)
            : new DirectoryStep.Tell(AboutPlace.HoursOn(places, catalog.Calendar, Words(situation)), Telling(context with { AskedAbout = asked?.At, At = situation.Now }, places));
    }

    /// <summary>「邮政和银行哪个近」, 「药店 银行都在哪」: one of each trade, the nearer in front where that is asked.</summary>
    public DirectoryStep.Tell Nearer(DirectorySituation situation, DirectoryQuery query, GeoPoint? around, AskedTime? asked)
    {
        var words = Words(situation);
        Found[] places = [.. query.Categories.Zip(query.Compared, (trade, word) => new DirectoryQuery { Categories = [trade], Said = word, Wanted = word })
            .Select(one => DirectorySearch.Candidates(catalog, one, around, asked?.At ?? situation.Now, situation.Pace).Where(found => found.State is not OpenState.Unverified).ToArray())
            .Select(all => (query.ForNearest ? null : Array.Find(all, found => found.IsOpen)) ?? all.FirstOrDefault())
            .OfType<Found>()
            .OrderBy(found => query.ForNearest ? found.Minutes ?? 0 : 0)];
        var context = new DirectoryContext { Query = query, Around = around, AskedAbout = asked?.At, At = situation.Now };
        if (asked is { } day && !query.ForNearest && places.Length > 0)
        {
            // 「超市 菜市场元旦都开吗」
            return new DirectoryStep.Tell(AboutPlace.HoursOn([.. places.Take(MostCompared)], catalog.Calendar, words, day), Telling(context, places));
        }

        var list = string.Join(ServiceDirectoryText.PlaceSeparator, places.Take(MostCompared).Select(found => ServiceAnswers.Place(found, words)));
        return places.Length == 0
            ? new DirectoryStep.Tell(ServiceDirectoryText.NotInDirectory, null) { Unmet = situation.Reading.Text }
            : new DirectoryStep.Tell(query.ForNearest ? ServiceDirectoryText.Nearer(places[0].Service.ShortName, list) : ServiceDirectoryText.Sentence(list), Telling(context, places));
    }

    /// <summary>Tells of a place that has gone for good, and of another one where it is known from where to look.</summary>
    public DirectoryStep.Tell Gone(DirectorySituation situation, Service service, GeoPoint? around)
    {
        var gone = ServiceDirectoryText.HasGone(service.ShortName, ServiceAnswers.Checked(service, Words(situation)));
        var query = new DirectoryQuery { Categories = [service.Category.Code] };
        return around is null
            ? new DirectoryStep.Tell(gone + ServiceDirectoryText.DoubtOfOthers(service.Category.SpokenName), new DirectoryContext { Query = query, At = situation.Now })
            : Search(situation, query, null, around, null) is var other ? other with { Text = BesideAnswer.After(gone, other.Text) } : null!;
    }

    // Several days are told one by one, of the first place alone.
    private string Hours(List<Found> places, AskedTime asked, HoursText words) => asked.Days is { Count: > 0 } days
        ? AboutPlace.HoursOnDays(places[0], days, catalog.Calendar, words)
        : AboutPlace.HoursOn(places, catalog.Calendar, words, asked);

    private string Office(DirectorySituation situation) => catalog.Of(ServiceCatalog.Offices).All is [var office, ..]
        ? ServiceDirectoryText.AskThere(ServiceAnswers.Place(Look(office, new DirectoryContext { Query = new DirectoryQuery(), At = situation.Now }, situation.Now, situation.Pace), Words(situation)), office.Phone)
        : ServiceDirectoryText.AskFirst;

    // The place spoken of first, then its neighbours of the same trade.
    private List<Found> Compared(DirectoryContext context, Service? first, DateTime time, WalkingPace pace)
    {
        if (!context.Query.Compared.IsEmpty && first is not null)
        {
            // What was asked for side by side is told of side by side again.
            return [.. context.Told.Select(catalog.Find).OfType<Service>().Select(service => Look(service, context, time, pace)).Take(MostCompared)];
        }

        // Another estate's property is none to go to instead.
        var near = DirectorySearch.Candidates(catalog, context.Query with { Place = null }, context.Around, time, pace)
            .Take(first is not null && PropertyPhone.IsFor(context.Query) ? 0 : DirectorySearch.MostLookedAt)
            .Where(found => found.State is not OpenState.Unverified && found.Service.Id != first?.Id);
        return [.. (first is null ? near : near.Prepend(Look(first, context, time, pace))).Take(MostCompared)];
    }

    private Found Look(Service service, DirectoryContext context, DateTime time, WalkingPace pace) => new(
        service,
        context.Around is { } around ? pace.Minutes(around, service.Point) : null,
        OpeningTimes.At(service, catalog.Calendar, time),
        catalog.Calendar.On(DateOnly.FromDateTime(time)));

    private static IEnumerable<Found> Told(SearchOutcome outcome) =>
        new[] { outcome.Subject, (outcome as SearchOutcome.Open)?.NearerShut, (outcome as SearchOutcome.AllShut)?.Soonest }.OfType<Found>();

    private static DirectoryContext Telling(DirectoryContext context, IEnumerable<Found> places) =>
        context with { Told = [.. places.Select(found => found.Service.Id)] };

    // A whole trade nobody can be recommended of, or the thing no place has written of itself.
    private AwaitedWish? Missing(SearchOutcome outcome, DirectoryQuery query) => outcome switch
    {
        SearchOutcome.Nothing when query.Categories is [var trade, ..] => new AwaitedWish(trade, "", TradeName(query)),
        SearchOutcome.Nothing or SearchOutcome.MayNotOffer when query.Said.Length > 0 => new AwaitedWish("", query.Said, query.Said),
        _ => null,
    };

    private string TradeName(DirectoryQuery query) => catalog.FindCategory(query.Categories.FirstOrDefault())?.SpokenName ?? query.Said;

    private string Wish(DirectoryQuery query) => query.Said.Length > 0 ? query.Said : TradeName(query);

    // 「几点到几点」 after 「初一呢」 means the hours of that day.
    private static AskedTime? SpokenOf(DirectorySituation situation, DirectoryContext context, DirectoryAsk? ask) =>
        ask == DirectoryAsk.Hours && context.AskedAbout is { } day && day > situation.Now && !AskedTime.IsSaid(situation.Reading) ? new AskedTime(day, IsPartOfDay: true) { IsDays = true } : null;

    private static HoursText Words(DirectorySituation situation, DirectoryAsk? asked = null) => new(DateOnly.FromDateTime(situation.Now))
    {
        TellsHours = (asked ?? WishReading.Ask(situation.Reading)) == DirectoryAsk.Hours && !WishReading.AsksWhether(situation.Reading),
        TellsEnd = ServiceDirectoryText.SaysEnd(situation.Reading.Normalized),
    };
}
