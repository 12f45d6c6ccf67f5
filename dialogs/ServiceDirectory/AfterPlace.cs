using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What words mean right after a place was told of that would mean little elsewhere.</summary>
internal static class AfterPlace
{
    // 「惠民」 of 惠民药店: what tells the places of a trade apart stands in front.
    private const int Stem = 2;

    // More is a story and no question of the place.
    private const int LongestQuestion = 14;

    /// <summary>The place of the trade spoken of that is called by the beginning of its name: 「就那个惠民几点开」; null for none, or for several.</summary>
    public static Service? Called(DirectorySituation situation, ServiceCatalog catalog)
    {
        if (situation.Context is not { } context)
        {
            return null;
        }

        var near = context.Query.Categories.SelectMany(code => catalog.Of(code).All).Concat(context.Told.Select(catalog.Find).OfType<Service>()).Distinct();
        return near.Where(place => CommunityCells.SpokenName(place.Name) is { Length: > Stem } name && IsCalled(name[..Stem], situation.Reading, catalog)).ToArray() is [var only] ? only : null;
    }

    /// <summary>Which place is asked whether it has a thing that nobody else has either: 「有豆腐脑没」 of the one spoken of, 「卫生站能按摩吗」; null for none.</summary>
    public static (Service Place, string Thing)? Thing(DirectoryWish.Find find, DirectorySituation situation, ServiceCatalog catalog)
    {
        if (find is not { Near: null, Query: { ForThing: false, Compared.IsEmpty: true } query }
            || situation is not { Pin: null, Reading: { Addresses.Count: 0, Times.Count: 0 } reading }
            || WishReading.Ask(reading) is not null || reading.Says(TermKinds.Frame, IntentNames.DirectoryFind) || reading.Says(WishReading.DoesKind) || !Asks(reading))
        {
            return null;
        }

        var named = WishReading.Beyond(reading).OrderBy(term => term.Start).ToArray();
        var name = Array.Find(named, term => IsName(term, catalog));
        var thing = query.IsGuess ? Remainder.Word(reading) : Array.FindLast(named, term => term.Kind != TermKinds.Place && !IsName(term, catalog))?.Text;
        var focus = catalog.Find(situation.Context?.Focus);
        var place = catalog.Find(query.Place) ?? (focus is not null && query.Categories.Contains(focus.Category.Code) ? focus : name is not null && query.Categories is [var trade] && catalog.Of(trade).All is [var only] ? only : null);
        return place is not null && thing is not null && (name is not null || place == focus) && (place.Carries(thing) || !catalog.Of(place.Category.Code).All.Any(other => other.Carries(thing))) ? (place, thing) : null;
    }

    /// <summary>Whether a trade is only guessed at where the place told of is meant; of two told of, 「剪个头多少钱」 means the one of that trade.</summary>
    public static bool MeansTold(DirectorySituation situation, DirectoryQuery guess, ServiceCatalog catalog) =>
        ((situation.Reading.Intent.Name == IntentNames.None || ServiceDirectoryText.AsksLeave(situation.Reading.Normalized) || ServiceDirectoryText.PointsBack(situation.Reading.Normalized)) && AsksUnwritten(situation))
        || (situation.Context is { } context && guess.Place is null && WishReading.GoesOn(situation.Reading) && PlaceChoice.OfTrade(guess, context, catalog) is null);

    /// <summary>Whether the words ask what a directory seldom knows of the place just spoken of: 「得排多长的队」.</summary>
    public static bool IsUnwritten(Reading reading) => reading.ActOn(DialogueActModels.Directory) == "unwritten";

    /// <summary>Whether something is asked of the place spoken of that nobody has written: 「彩色的行不行」, 「里头有人教不」.</summary>
    public static bool AsksUnwritten(DirectorySituation situation) =>
        situation is { Asked: null, Pin: null, Context.Focus: not null, Reading: { Addresses.Count: 0 } reading }
        // 「冬天有暖气不」 of a reading room asks for no hour and tells of nothing broken.
        && (reading is { Fault: null, Times.Count: 0 } || (reading is { Act.IsCertain: true } && IsUnwritten(reading)))
        && (IsUnwritten(reading) || (reading.Normalized.Length <= LongestQuestion && Asks(reading)))
        && !reading.Terms.Any(term => term.Kind is TermKinds.Event or TermKinds.EventCategory or TermKinds.Symptom or TermKinds.Place or TermKinds.PlaceCategory
            // 「那里有人吗 我不会用机子」 greets nobody.
            || (term.Kind == TermKinds.Frame && term.Value is not (IntentNames.Greeting or IntentNames.Help))
            || (term.Kind == TermKinds.Mark && term.Value == "own")
            || (term.Kind == TermKinds.Hint && term.Value == IntentNames.DirectoryFind));

    /// <summary>
    /// Whether something is asked that the place told of does not answer for: 「燃气费在哪交」 after a pharmacy, 「办准生证收费吗」
    /// and 「义诊要钱不」 after the office, which one may enter free of charge.
    /// </summary>
    public static bool AsksOfOther(DirectorySituation situation, ServiceCatalog catalog)
    {
        var (reading, trade) = (situation.Reading, catalog.Find(situation.Context?.Focus)?.Category.Code);
        return (reading.Intent.Name == IntentNames.Billing && trade is not (ServiceCatalog.Offices or ServiceCatalog.Properties) && ServiceDirectoryText.NamesFee(reading.Normalized))
            || (trade == ServiceCatalog.Offices && WishReading.Ask(reading) == DirectoryAsk.Price && (reading.Intent.Name == IntentNames.Consult || reading.Says(TermKinds.Event)));
    }

    /// <summary>Whether more is said of the thing to be bought: 「五号电池 遥控器用的」.</summary>
    public static bool Specifies(DirectorySituation situation) =>
        situation is { Asked: null, Pin: null, Context: { Focus: not null, Query: { IsGuess: true, Said.Length: > 0 } query }, Reading: { Addresses.Count: 0 } reading }
        && reading.Normalized.Length <= LongestQuestion && reading.Normalized.Length > query.Said.Length && reading.Normalized.Contains(query.Said, StringComparison.Ordinal)
        && WishReading.Ask(reading) is null && !reading.Says(TermKinds.PlaceCategory) && !ChineseQuestion.Asks(reading);

    // 「理发店」 names the place, 「烫头」 a thing to be had there.
    private static bool IsName(TermReading term, ServiceCatalog catalog) =>
        term.Kind == TermKinds.Place || (term.Kind == TermKinds.PlaceCategory && catalog.FindCategory(term.Value) is { } trade && trade.Synonyms.Append(trade.Name).Append(trade.SpokenName).Any(word => term.Text.StartsWith(word, StringComparison.Ordinal)));

    private static bool Asks(Reading reading) =>
        reading.Says(TermKinds.Mark, "question") || ChineseQuestion.Asks(reading.Normalized) || ServiceDirectoryText.SaysHowMany(reading.Normalized);

    private static bool IsCalled(string stem, Reading reading, ServiceCatalog catalog) =>
        reading.Normalized.Contains(stem, StringComparison.Ordinal) && !catalog.Categories.Any(trade => trade.Synonyms.Contains(stem));
}
