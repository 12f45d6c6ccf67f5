using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Words of the directory: what residents read, and what its files are written with.</summary>
internal static class ServiceDirectoryText
{
    private static readonly Wording Words = new(typeof(ServiceDirectoryText));

    public static string MenuFind => Words[nameof(MenuFind)];

    public static string MenuFindExample => Words[nameof(MenuFindExample)];

    /// <summary>Whether a place that never shuts is asked for.</summary>
    public static bool SaysAroundTheClock(string words) => Words.AreIn(nameof(SaysAroundTheClock), words);

    /// <summary>What residents say for never shut.</summary>
    public static IReadOnlyList<string> AroundTheClockWords => Words.List(nameof(SaysAroundTheClock));

    public static string HoursAroundTheClock => Words[nameof(HoursAroundTheClock)];

    public static string HoursClosed => Words[nameof(HoursClosed)];

    public static string HoursUnknown => Words[nameof(HoursUnknown)];

    public static string NotHours => Words[nameof(NotHours)];

    public static string EndsBeforeItStarts => Words[nameof(EndsBeforeItStarts)];

    public static string ListSeparator => Words[nameof(ListSeparator)];

    public static string Ordinal => Words[nameof(Ordinal)];

    public static string Comma => Words[nameof(Comma)];

    public static string PlaceSeparator => Words[nameof(PlaceSeparator)];

    /// <summary>That the place asked about is open now.</summary>
    public static string IsOpen => Words[nameof(IsOpen)];

    /// <summary>That it is shut now.</summary>
    public static string IsShut => Words[nameof(IsShut)];

    public static string AskFirst => Words[nameof(AskFirst)];

    public static string DemandNoted => Words[nameof(DemandNoted)];

    public static string NotInDirectory => Words[nameof(NotInDirectory)];

    public static string WhatIsWanted => Words[nameof(WhatIsWanted)];

    public static string WhereAreYou => Words[nameof(WhereAreYou)];

    public static string IllnessAdvice => Words[nameof(IllnessAdvice)];

    public static string BiteAdvice => Words[nameof(BiteAdvice)];

    public static string TencentMap => Words[nameof(TencentMap)];

    public static string Amap => Words[nameof(Amap)];

    public static string Class(ServiceClass value) => Words[$"Class{value}"];

    /// <summary>How venues.csv says that a place stands at the address of another: 同V01.</summary>
    public static string SameAddressAs(string id) => Words.Format(nameof(SameAddressAs), id);

    public static string Beyond(string trade, string place) => Words.Format(nameof(Beyond), trade, place);

    public static string Walk(int minutes) => Words.Format(nameof(Walk), Math.Max(minutes, 1));

    public static string Sentence(string words) => Words.Format(nameof(Sentence), words);

    public static string At(string time) => Words.Format(nameof(At), time);

    public static string OpenBeyondWalk(string place) => Words.Format(nameof(OpenBeyondWalk), place);

    public static string NearestShut(string name, string state) => Words.Format(nameof(NearestShut), name, state);

    public static string AlsoOpen(string place) => Words.Format(nameof(AlsoOpen), place);

    public static string AllShut(string place) => Words.Format(nameof(AllShut), place);

    public static string AllShutThen(string place) => Words.Format(nameof(AllShutThen), place);

    public static string OpensFirst(string place) => Words.Format(nameof(OpensFirst), place);

    public static string MayNotOffer(string wanted, string place) => Words.Format(nameof(MayNotOffer), wanted, place);

    public static string SuggestCalling(string phone) => Words.Format(nameof(SuggestCalling), phone);

    public static string CallFirst(string phone) => Words.Format(nameof(CallFirst), phone);

    public static string PhoneIs(string phone) => Words.Format(nameof(PhoneIs), phone);

    public static string Nothing(string trade) => Words.Format(nameof(Nothing), trade);

    public static string NothingPaidWith(string payment, string trade) => Words.Format(nameof(NothingPaidWith), payment, trade);

    public static string ReportedClosed(string name) => Words.Format(nameof(ReportedClosed), name);

    public static string WhichTrade(string word) => Words.Format(nameof(WhichTrade), word);

    /// <summary>That nothing else of a trade is listed; without a place to walk from no walk is spoken of.</summary>
    public static string NoOthers(string trade, bool isNear) => Words.Format(isNear ? nameof(NoOthers) : "NoOthersAnywhere", trade);

    /// <summary>Of a shop that may have what no place has written of itself.</summary>
    public static string MayNotHave(string wanted, string place) => Words.Format(nameof(MayNotHave), wanted, place);

    /// <summary>A place that has gone for good.</summary>
    public static string HasGone(string name, string @checked) => Words.Format(nameof(HasGone), name, @checked);

    /// <summary>What a place of the community has, and on which terms.</summary>
    public static string Has(string name, string thing, string terms, string @checked) => Words.Format(terms.Length == 0 ? "HasIt" : nameof(Has), name, thing, terms, @checked);

    /// <summary>That a place is not open at a time, in the resident's own words for it.</summary>
    public static string ShutThen(string time) => Words.Format(nameof(ShutThen), time);

    /// <summary>Which of several is nearest, and then each of them.</summary>
    public static string Nearer(string nearest, string places) => Words.Format(nameof(Nearer), nearest, places);

    /// <summary>How to look for another one of a trade.</summary>
    public static string DoubtOfOthers(string trade) => Words.Format(nameof(DoubtOfOthers), trade);

    public static string PlaceUnknown(string name) => Words.Format(nameof(PlaceUnknown), name);

    /// <summary>How one gets in: a ramp, stairs alone.</summary>
    public static string Access(string name, string listed, string @checked) => Words.Format(nameof(Access), name, listed, @checked);

    public static string AccessUnknown(string name) => Words.Format(nameof(AccessUnknown), name);

    /// <summary>Who is there to be asked.</summary>
    public static string AskThere(string place, string? phone) => phone is null ? Words.Format("GoThere", place) : Words.Format(nameof(AskThere), place, phone);

    /// <summary>The community's office for what only people can answer.</summary>
    public static string OfficeDoor(string place) => Words.Format(nameof(OfficeDoor), place);

    public static string Checked(string date, bool stale) => Words.Format(stale ? "CheckedLongAgo" : nameof(Checked), date);

    public static string HolidayHours(string date, bool confirmed) => Words.Format(confirmed ? nameof(HolidayHours) : "HolidayHoursUnconfirmed", date);

    public static string WorkdayUnconfirmed(string date) => Words.Format(nameof(WorkdayUnconfirmed), date);

    public static string PhoneOf(string name, string phone) => Words.Format(nameof(PhoneOf), name, phone);

    public static string NoPhone(string name) => Words.Format(nameof(NoPhone), name);

    public static string PlaceOf(string name, string place) => Words.Format(nameof(PlaceOf), name, place);

    /// <summary>Where the place named right before is.</summary>
    public static string There(string place) => Words.Format(nameof(There), place);

    public static string NotWritten(string name) => Words.Format(nameof(NotWritten), name);

    public static string BringUnknown(string name) => Words.Format(nameof(BringUnknown), name);

    /// <summary>That none of a trade is nearer than the place told of.</summary>
    public static string NoneNearer(string trade, string place) => Words.Format(nameof(NoneNearer), trade, place);

    /// <summary>Whether words ask for an hour, and not only whether a place is open.</summary>
    public static bool SaysWhen(string words) => Words.AreIn(nameof(SaysWhen), words);

    /// <summary>Whether words ask until when.</summary>
    public static bool SaysEnd(string words) => Words.AreIn(nameof(SaysEnd), words);

    /// <summary>Whether nothing but words that put things side by side stands between two of them: 药店和银行, 菜市场近还是超市近.</summary>
    public static bool Lists(ReadOnlySpan<char> between)
    {
        var left = between.ToString();
        foreach (var word in Words.List(nameof(Lists)))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }

        return !left.Any(char.IsLetterOrDigit);
    }

    /// <summary>Whether one of several is asked for: 哪个能刷医保.</summary>
    public static bool AsksWhich(string words) => Words.AreIn(nameof(AsksWhich), words);

    /// <summary>Whether words ask whether something is allowed or done: 能带孩子不.</summary>
    public static bool AsksLeave(string words) => Words.AreIn(nameof(AsksLeave), words);

    /// <summary>Whether words ask for a number: 几天能取.</summary>
    public static bool SaysHowMany(string words) => Words.AreIn("HowMany", words);

    /// <summary>Whether words name a fee for where one lives: 燃气费.</summary>
    public static bool NamesFee(string words) => Words.AreIn(nameof(NamesFee), words);

    /// <summary>Whether words point to a place spoken of before: 缝纫的那个.</summary>
    public static bool PointsBack(string words) => Words.AreIn(nameof(PointsBack), words);

    /// <summary>Whether words ask which of several is nearer.</summary>
    public static bool ComparesWalks(string words) => words.Contains(Words[nameof(ComparesWalks)], StringComparison.Ordinal);

    public static string MapOf(string name, string place) => Words.Format(nameof(MapOf), name, place);

    public static string PaymentAccepted(string name, string payment, string @checked) => Words.Format(nameof(PaymentAccepted), name, payment, @checked);

    public static string PaymentNotListed(string name, string listed, string asked, string @checked) => Words.Format(nameof(PaymentNotListed), name, listed, asked, @checked);

    public static string PaymentUnknown(string name) => Words.Format(nameof(PaymentUnknown), name);

    public static string Price(string name, string price, string @checked) => Words.Format(nameof(Price), name, price, @checked);

    public static string PriceUnknown(string name) => Words.Format(nameof(PriceUnknown), name);

    public static string Offers(string name, string offered, string @checked) => Words.Format(nameof(Offers), name, offered, @checked);

    public static string OffersUnknown(string name) => Words.Format(nameof(OffersUnknown), name);

    /// <summary>The number of those who look after an estate by day.</summary>
    public static string PropertyPhone(string estate, string phone, bool hasCompany) => Words.Format(hasCompany ? nameof(PropertyPhone) : "CommunityPhone", estate, phone);

    /// <summary>The number that is answered at night.</summary>
    public static string NightPhone(string estate, string phone, bool hasCompany) => Words.Format(hasCompany ? nameof(NightPhone) : "CommunityNightPhone", estate, phone);

    /// <summary>Something nobody of the directory offers.</summary>
    public static string NotListed(string wish) => Words.Format(nameof(NotListed), wish);

    /// <summary>What a place does, with the days or terms in its remark: 预防接种(周三).</summary>
    public static string Does(string name, string service, string @checked) => Words.Format(nameof(Does), name, service, @checked);

    /// <summary>For whoever said themselves that a place has gone.</summary>
    public static string SaidGone(string? phone) => phone is null ? Words["SaidGoneNoPhone"] : Words.Format(nameof(SaidGone), phone);

    /// <summary>What is done to a thing: 修 in 「电脑坏了哪能修」; empty when nothing is said of it.</summary>
    public static string DoneTo(string words) => Words.List(nameof(DoneTo)).FirstOrDefault(words.Contains) ?? "";

    public static string NameIs(string name, string state) => Words.Format(nameof(NameIs), name, state);

    public static string HoursOfDay(string day, string hours) => Words.Format(nameof(HoursOfDay), day, hours);

    public static string HoursOfPlace(string name, string hours, int? minutes) =>
        minutes is null ? Words.Format(nameof(HoursOfPlace), name, hours) : Words.Format("HoursOfPlaceWithWalk", name, hours, minutes);

    /// <summary>Whether words end by denying what follows them: 不是; 是不是 asks.</summary>
    public static bool EndsDenying(string before) =>
        Words.List("Denies").Any(word => before.EndsWith(word, StringComparison.Ordinal)) && !Words.List("IsDeniedAgain").Any(word => before.EndsWith(word, StringComparison.Ordinal));

    /// <summary>That what the resident said has gone is left out of an answer.</summary>
    public static string DoubtedByYou(string name) => Words.Format(nameof(DoubtedByYou), name);

    /// <summary>Whether it is asked on which day: 那哪天开.</summary>
    public static bool AsksWhichDay(string words) => Words.AreIn(nameof(AsksWhichDay), words);

    /// <summary>Whether an offer lowers the price for some: 60岁以上优惠.</summary>
    public static bool IsReduced(string offer) => Words.AreIn(nameof(IsReduced), offer);
}
