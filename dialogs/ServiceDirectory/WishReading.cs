using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Makes of what was understood what is to be looked for.</summary>
internal static class WishReading
{
    /// <summary>Terms of this kind tell of a need that no trade is named for; the words are in needs.zh-CN.json.</summary>
    public const string NeedKind = "need";

    /// <summary>Terms of this kind are other words for what a place does; the value is the service without its remark.</summary>
    public const string DoesKind = "directory.service";

    /// <summary>Terms of this kind point back, or to what stands beside or instead.</summary>
    public const string ReferenceKind = "directory.reference";

    /// <summary>Terms of this kind ask about a place told of before, in words that say something else elsewhere.</summary>
    public const string AskKind = "directory.ask";

    /// <summary>Terms of this kind are things nobody of the files sells or does.</summary>
    public const string UnlistedKind = "directory.unlisted";

    private const string NextAsked = "next";
    private const string HoursAsked = "hours";
    private const string PaymentAsked = "payment";
    private const string KinKind = "directory.kin";
    private const string GoodsKind = "directory.goods";
    private const string Illness = "illness";
    private const string Bite = "bite";
    private const string Borrowed = "borrow";
    private const string Slow = "slow";

    // Two characters tell ways to pay apart: 医保卡 is meant by 刷医保.
    private const int TellingCharacters = 2;

    // 「我家孩子」, 「大概得」.
    private const int WordsAround = 4;

    private static readonly ImmutableArray<(string Value, DirectoryAsk Ask)> Asks =
        [.. Enum.GetValues<DirectoryAsk>().Select(ask => (ask.ToString().ToLowerInvariant(), ask))];

    /// <summary>What the utterance wants found.</summary>
    public static DirectoryWish Wish(Reading reading, ServiceCatalog catalog)
    {
        var all = NamedTerms.Of(reading);
        var landmark = NamedTerms.Landmark(reading, all);
        var named = landmark is null ? all : [.. all.Where(term => term.Start > landmark.Start)];
        var near = landmark is null ? null : PlaceOf(landmark, catalog);
        var trades = Trades(reading, named, catalog);
        var place = named.FirstOrDefault(term => term.Kind == TermKinds.Place && catalog.Find(term.Value) is not null);
        // 「快递柜 取件码不对」: the trade was named before what others do too.
        var service = named.FirstOrDefault(term => term.Kind == TermKinds.Service) is { } offered && !(trades is { IsAmbiguous: false, Word.Length: > 0 } && IsOfOther(offered, named, trades.Codes, catalog)) ? offered : null;
        var thing = reading.Terms.FirstOrDefault(term => term is { Kind: TermKinds.Mark, Value: NamedTerms.OwnThing });
        var query = new DirectoryQuery
        {
            Payment = Payment(reading, catalog),
            Ill = reading.Says(NeedKind, Illness),
            Bitten = reading.Says(NeedKind, Bite),
            AroundTheClock = ServiceDirectoryText.SaysAroundTheClock(reading.Normalized),
            ForThing = thing is not null,
            Kin = reading.Terms.FirstOrDefault(term => term.Kind == KinKind)?.Value ?? "",
        };
        if (place is null && service is null && Unlisted(reading, named, catalog) is { } unlisted)
        {
            return new DirectoryWish.Find(query with { Said = unlisted.Text, ToBorrow = unlisted.Value == Borrowed }, near);
        }

        if (place is null && reading.Terms.FirstOrDefault(term => term.Kind == GoodsKind) is { } goods && !named.Any(term => term.Length >= goods.Length))
        {
            return new DirectoryWish.Find(query with { Categories = [goods.Value], Said = goods.Text, Wanted = goods.Text, IsGuess = true }, near);
        }

        if (place is null && service is null && trades is not { Word.Length: > 0 } && Shopping.Of(reading, trades?.Codes[0]) is { } bought)
        {
            return new DirectoryWish.Find(bought with { Payment = query.Payment, AroundTheClock = query.AroundTheClock }, near);
        }

        if (place is not null && (trades is null || trades.Codes.Contains(catalog.Find(place.Value)!.Category.Code)))
        {
            return new DirectoryWish.Find(query with { Place = place.Value }, null);
        }

        var isNearest = Ask(reading) == DirectoryAsk.Nearest;
        if ((isNearest || SeveralTrades.AreListed(reading, named)) && SeveralTrades.Of(named, catalog) is { Length: > 1 } several)
        {
            return new DirectoryWish.Find(
                query with
                {
                    Categories = [.. several.Select(trade => trade.Code)],
                    Compared = [.. several.Select(trade => trade.Word)],
                    ForNearest = isNearest || ServiceDirectoryText.ComparesWalks(reading.Normalized),
                },
                null);
        }

        if (trades is { IsAmbiguous: true })
        {
            return new DirectoryWish.Choose(trades.Word, [.. catalog.Categories.Where(category => trades.Codes.Contains(category.Code))]);
        }

        var codes = trades?.Codes ?? [];
        if (service is not null && Offering(service.Value, catalog) is { IsEmpty: false } offering)
        {
            var both = codes.Intersect(offering).ToImmutableArray();
            return new DirectoryWish.Find(query with { Categories = both.IsEmpty ? offering : both, Said = service.Text, Wanted = service.Text, ByService = true }, near ?? place?.Value);
        }

        if (codes.IsEmpty)
        {
            return new DirectoryWish.Unnamed();
        }

        var said = SaidOf(trades!.Word, thing, reading);
        var isGuess = trades.Word.Length == 0 && thing is null;
        var asked = isGuess ? ChoiceText.Bought(reading.Normalized) ?? Remainder.Thing(reading) ?? said : said;
        return isGuess && ChoiceText.IsVenue(asked) ? new DirectoryWish.Unnamed()
            : new DirectoryWish.Find(query with { Categories = codes, Said = asked, Wanted = Does(reading, catalog) ?? thing?.Text ?? (isGuess ? asked : trades.Word), IsGuess = isGuess }, near ?? place?.Value);
    }

    /// <summary>The id of a place that is named, be it one that has gone; null for none.</summary>
    public static string? NamedPlace(Reading reading) => Beyond(reading).FirstOrDefault(term => term.Kind == TermKinds.Place)?.Value;

    /// <summary>Whether whoever is to walk is slow on their feet: 「老头腿脚慢 得走多久」.</summary>
    public static bool WalksSlowly(Reading reading) => reading.Says(ReferenceKind, Slow);

    /// <summary>Whether a thing is to be lent that no place lists: 「能借音响吗」.</summary>
    public static bool AsksToBorrow(Reading reading) => reading.Says(UnlistedKind, Borrowed);

    /// <summary>Whether nothing but a place that never shuts is asked for: 「有没有24小时的」.</summary>
    public static bool AsksAroundTheClock(Reading reading) =>
        ServiceDirectoryText.SaysAroundTheClock(reading.Normalized) && NamesNothing(reading, numbersToo: true);

    /// <summary>Whether the words go on with the place spoken of by asking something of it, whatever else they hold: 「老太太去能给少点不」.</summary>
    public static bool GoesOn(Reading reading) => Learnt(reading) is not null && reading.Addresses.Count == 0 && NamedTerms.Of(reading).Length == 0;

    private static DirectoryAsk? Learnt(Reading reading) =>
        reading.ActOn(DialogueActModels.Directory) is { } act && Enum.TryParse<DirectoryAsk>(act, ignoreCase: true, out var asked)
        // 「那4号呢」 asks for no telephone.
        && (asked == DirectoryAsk.Hours || !reading.NamesMoment) ? asked : null;

    /// <summary>What is asked about a place, the more telling first when several words ask; by any words where a place was just spoken of.</summary>
    public static DirectoryAsk? Ask(Reading reading)
    {
        foreach (var (value, ask) in Asks)
        {
            if (reading.Says(TermKinds.Ask, value) || reading.Says(AskKind, value))
            {
                // 「太贵了 有没有便宜点的」 asks for another one, not for what this one offers.
                return ask == DirectoryAsk.Offers && Refuses(reading) ? DirectoryAsk.Next : ask;
            }
        }

        return Learnt(reading);
    }

    /// <summary>Whether the words ask only whether a place is open (「开着没」), and for no hour.</summary>
    public static bool AsksWhether(Reading reading)
    {
        var asked = reading.Terms.Where(term => term.Kind is TermKinds.Ask or AskKind && term.Value == HoursAsked).ToArray();
        return asked.Length > 0 && !asked.Any(term => ServiceDirectoryText.SaysWhen(term.Text));
    }

    /// <summary>Whether the words only say that what was told of will not do.</summary>
    public static bool Refuses(Reading reading) => reading.Says(AskKind, NextAsked) && !reading.Says(TermKinds.Ask, NextAsked);

    /// <summary>The way to pay that was spoken of, as written in the files.</summary>
    public static string? Payment(Reading reading, ServiceCatalog catalog) =>
        reading.Says(TermKinds.Ask, PaymentAsked) || reading.Says(AskKind, PaymentAsked)
            ? catalog.Payments.FirstOrDefault(payment => reading.Normalized.Contains(payment[..Math.Min(TellingCharacters, payment.Length)], StringComparison.Ordinal))
            : null;

    /// <summary>Whether nothing is left of the words besides where the resident is (「怡海名苑」 「我在盐湖新城」).</summary>
    public static bool NamesOnlyPlace(Reading reading) =>
        reading.Addresses.Sum(said => said.Text.Length) * 2 >= reading.Normalized.Length && reading.Fault is null && !reading.Says(TermKinds.Symptom);

    /// <summary>Whether nothing is left of the words besides the asking itself (「找店」 「那个在哪」): what is wanted is known already, or has to be asked.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="numbersToo">Whether numbers name nothing either.</param>
    /// <param name="placesToo">Whether estates name nothing either: 「怡海能送不」 of the shop spoken of.</param>
    public static bool NamesNothing(Reading reading, bool numbersToo = false, bool placesToo = false) => Remainder.Count(reading, numbersToo, placesToo) < TellingCharacters;

    /// <summary>Whether besides a trade, where one is and when, the words hold at most what one says around a wish.</summary>
    public static bool NamesLittleElse(Reading reading) =>
        !reading.Says(TermKinds.Mark, "past") && Remainder.Count(reading, numbersToo: true) < WordsAround;

    /// <summary>Whether something is asked or a need is told, or where one is: who only speaks of a shop (今天超市人真多) looks for none.</summary>
    public static bool SeeksSomething(Reading reading) =>
        reading.Addresses.Count > 0 || reading.Says(NeedKind) || reading.Says(AskKind) || reading.Says(TermKinds.Mark, "question") || ChineseQuestion.Asks(reading.Normalized);

    // A trade guessed at where nothing is left at all (「那个店电话」 「明天几点开」) is none: it is the place told of before.
    private static bool OnlyAsks(Reading reading) =>
        Remainder.Count(reading, numbersToo: true, alsoNames: term => term.Kind == TermKinds.Hint && term.Value != IntentNames.DirectoryFind) == 0;

    /// <summary>The words that name something, without what they only stand beside: 「菜市场边上那个收废品的」.</summary>
    public static IEnumerable<TermReading> Beyond(Reading reading)
    {
        var named = NamedTerms.Of(reading);
        var landmark = NamedTerms.Landmark(reading, named);
        return landmark is null ? named : named.Where(term => term.Start > landmark.Start);
    }

    private static string? PlaceOf(TermReading landmark, ServiceCatalog catalog) =>
        landmark.Kind == TermKinds.Place ? landmark.Value : catalog.FindCategory(landmark.Value) is { } trade && catalog.Of(trade.Code).All is [var only] ? only.Id : null;

    private static TradeReading? Trades(Reading reading, TermReading[] named, ServiceCatalog catalog)
    {
        var groups = named
            .Where(term => term.Kind == TermKinds.PlaceCategory && catalog.FindCategory(term.Value) is not null)
            .GroupBy(term => (term.Start, term.Length), (_, terms) => TradeReading.Of(terms.First().Text, [.. terms.Select(term => catalog.FindCategory(term.Value)!).Distinct()]))
            .ToArray();
        var sure = groups.FirstOrDefault(group => !group.IsAmbiguous);
        return groups is [{ IsAmbiguous: true } first, ..] && (sure is null || !first.Codes.Intersect(sure.Codes).Any()) ? first
            : sure ?? (catalog.FindCategory(reading.PlaceCategory) is { } guessed && !OnlyAsks(reading) ? TradeReading.Of("", [guessed]) : null);
    }

    // 「游泳馆」 is a place for sports, but none of those there are.
    private static TermReading? Unlisted(Reading reading, TermReading[] named, ServiceCatalog catalog)
    {
        var thing = reading.Terms.Where(term => term.Kind == UnlistedKind).MaxBy(term => term.Length);
        return thing is null || catalog.Services.Any(place => place.Carries(thing.Text)) || named.Any(other => other.Length > thing.Length && NamedTerms.Holds(other, thing)) ? null : thing;
    }

    // Where the trade was only guessed at, the wish is called by the thing and what is to be done to it.
    private static string SaidOf(string word, TermReading? thing, Reading reading) =>
        word.Length > 0 || thing is null ? word : ServiceDirectoryText.DoneTo(reading.Normalized) + thing.Text;

    // 「雨伞能修不」: who writes 修伞 is meant.
    private static string? Does(Reading reading, ServiceCatalog catalog) =>
        reading.Terms.FirstOrDefault(term => term.Kind == DoesKind && catalog.Services.Any(place => place.Services.Contains(term.Value)))?.Value;

    private static bool IsOfOther(TermReading service, TermReading[] named, ImmutableArray<string> trades, ServiceCatalog catalog) =>
        named.First(term => trades.Contains(term.Value)).Start < service.Start && !Offering(service.Value, catalog).Intersect(trades).Any();

    private static ImmutableArray<string> Offering(string service, ServiceCatalog catalog) =>
        [.. catalog.Services.Where(place => place.Services.Contains(service)).Select(place => place.Category.Code).Distinct()];

    /// <summary>One word and the trades it stands for.</summary>
    private sealed record TradeReading(string Word, ImmutableArray<string> Codes, bool IsAmbiguous)
    {
        // Two trades that serve one wish are no choice to put to a resident: the one that names the other comes first.
        public static TradeReading Of(string word, ImmutableArray<ServiceCategory> trades) => trades switch
        {
            [var only] => new(word, [only.Code], false),
            [var one, var other] when one.MergedWith == other.Code => new(word, [one.Code, other.Code], false),
            [var one, var other] when other.MergedWith == one.Code => new(word, [other.Code, one.Code], false),
            _ => new(word, [.. trades.Select(trade => trade.Code)], true),
        };
    }
}
