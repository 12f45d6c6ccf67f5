using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Says what a search came to: the conclusion first, then why, then what helps to get there.</summary>
internal static class ServiceAnswers
{
    /// <summary>The tier beyond which a place is no longer in the fifteen-minute circle.</summary>
    public const int CircleMinutes = 15;

    // At night a shop's bell and its telephone matter more than its street.
    private const int NightStarts = 22;
    private const int NightEnds = 6;

    /// <summary>The answer to a search.</summary>
    /// <param name="outcome">What it came to.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="trade">What the wish is called.</param>
    /// <param name="asked">The instant asked about.</param>
    /// <param name="now">The instant of asking.</param>
    /// <param name="ask">What is asked about the place to be found; null for the way there alone.</param>
    /// <param name="caution">What has to be said of the place found besides; null for nothing.</param>
    /// <param name="wording">How hours are said; null for no more than whether a place is open.</param>
    public static string Search(SearchOutcome outcome, DirectoryQuery query, string trade, DateTime asked, DateTime now, DirectoryAsk? ask = null, string? caution = null, HoursText? wording = null)
    {
        var words = wording is not null && asked == now ? wording : new HoursText(DateOnly.FromDateTime(now));
        var reply = new ReplyText();
        var beside = outcome.Subject is { } subject ? Beside(ask, subject, query, words) : null;
        if (ask is DirectoryAsk.Phone or DirectoryAsk.Price && beside is not null)
        {
            // Whoever asks for a number or a price wants it before anything else.
            reply.Say(ask == DirectoryAsk.Price || outcome.Subject?.Service.Phone is null ? beside : ServiceDirectoryText.Sentence(beside));
        }

        if (asked != now)
        {
            reply.Say(ServiceDirectoryText.At(words.Moment(asked, words.Today)));
        }

        switch (outcome)
        {
            case SearchOutcome.Open open:
                Open(reply, open, words, asked, ask is DirectoryAsk.Place or DirectoryAsk.Map);
                break;
            case SearchOutcome.Uncertain { Best: var best }:
                reply.Say(ServiceDirectoryText.Sentence(Place(best, words))).SayIfRoom(AboutPlace.There(best.Service)).Say(CallFirst(best.Service)).SayFreshness(best, words);
                break;
            case SearchOutcome.AllShut shut:
                AllShut(reply, shut, words, asked == now, ask is DirectoryAsk.Place or DirectoryAsk.Map);
                break;
            case SearchOutcome.MayNotOffer doubt:
                reply.Say(query.IsGuess ? ServiceDirectoryText.MayNotHave(doubt.Wanted, Place(doubt.Nearest, words)) : ServiceDirectoryText.MayNotOffer(doubt.Wanted, Place(doubt.Nearest, words)));
                reply.Say(doubt.Nearest.Service.EnquiryPhone is { } phone ? ServiceDirectoryText.SuggestCalling(phone) : ServiceDirectoryText.AskFirst);
                reply.SayIfRoom(ServiceDirectoryText.DemandNoted);
                break;
            case SearchOutcome.Nothing nothing:
                reply.Say(query.Payment is { } payment ? ServiceDirectoryText.NothingPaidWith(payment, trade)
                    : query.Categories.IsEmpty ? ServiceDirectoryText.NotListed(trade)
                    : ServiceDirectoryText.Nothing(trade));
                reply.SayIfRoom(nothing.Unverified is [var reported, ..] ? ServiceDirectoryText.ReportedClosed(reported.ShortName) : null);
                reply.SayIfRoom(ServiceDirectoryText.DemandNoted);
                break;
        }

        reply.SayIfRoom(ask is DirectoryAsk.Phone or DirectoryAsk.Price ? null : beside);
        reply.Say(caution ?? "");
        reply.Say(query.Bitten ? ServiceDirectoryText.BiteAdvice : "");
        return (query.Ill ? reply.Say(ServiceDirectoryText.IllnessAdvice) : reply).ToString();
    }

    // What was asked of the place in the same breath: 「理发多少钱」 「能刷医保的药店」.
    private static string? Beside(DirectoryAsk? ask, Found subject, DirectoryQuery query, HoursText words) => ask switch
    {
        DirectoryAsk.Phone => AboutPlace.Phone(subject.Service),
        DirectoryAsk.Payment => AboutPlace.Payment(subject, query.Payment, words),
        DirectoryAsk.Price => AboutPlace.Price(subject, words),
        DirectoryAsk.Offers => AboutPlace.Offers(subject, words),
        DirectoryAsk.Access => AboutPlace.Access(subject, words),
        _ => null,
    };

    /// <summary>A place with its walk and its state.</summary>
    public static string Place(Found found, HoursText words) =>
        found.Service.Name + string.Join(ServiceDirectoryText.Comma, (words.TellsHours && Wording.IsBrief ? [] : Walk(found)).Append(words.State(found)));

    /// <summary>When somebody last looked at the hours, with the caution that holidays need.</summary>
    public static string Freshness(Found found, HoursText words)
    {
        var verified = words.Date(found.Service.LastVerified);
        return found.Day switch
        {
            { Kind: DayKind.Holiday } => ServiceDirectoryText.HolidayHours(verified, found.Day.Confirmed),
            { Confirmed: false } => ServiceDirectoryText.WorkdayUnconfirmed(verified),
            _ => Checked(found.Service, words),
        };
    }

    /// <summary>Adds <see cref="Freshness"/>; where the day itself awaits the official notice, that must be said.</summary>
    public static ReplyText SayFreshness(this ReplyText reply, Found found, HoursText words) =>
        found.Day.Confirmed ? reply.SayIfRoom(Freshness(found, words)) : reply.Say(Freshness(found, words));

    /// <summary>When somebody last looked, in parentheses behind a fact.</summary>
    public static string Checked(Service service, HoursText words) =>
        ServiceDirectoryText.Checked(words.Date(service.LastVerified), service.IsStale(words.Today));

    private static void Open(ReplyText reply, SearchOutcome.Open open, HoursText words, DateTime asked, bool asksWhere)
    {
        var best = open.Best;
        reply.Say(best.Minutes > CircleMinutes
            ? ServiceDirectoryText.OpenBeyondWalk(Place(best, words))
            : ServiceDirectoryText.Sentence(Place(best, words)));
        var isNight = asked.Hour is >= NightStarts or < NightEnds;
        reply.SayIfRoom(isNight && !asksWhere ? null : AboutPlace.There(best.Service));
        reply.SayIfRoom(isNight && NightRemark(best.Service) is { } remark ? ServiceDirectoryText.Sentence(remark) : null);
        reply.SayIfRoom(isNight && best.Service.Phone is { } phone ? ServiceDirectoryText.PhoneIs(phone) : null);
        reply.SayIfRoom(open.NearerShut is { } shut ? ServiceDirectoryText.NearestShut(shut.Service.ShortName, words.Shut(shut)) : null);
        reply.SayFreshness(best, words);
    }

    private static void AllShut(ReplyText reply, SearchOutcome.AllShut shut, HoursText words, bool isNow, bool asksWhere)
    {
        var nearest = Place(shut.Nearest, words);
        reply.Say(shut.IsOnly ? ServiceDirectoryText.Sentence(nearest) : isNow ? ServiceDirectoryText.AllShut(nearest) : ServiceDirectoryText.AllShutThen(nearest));
        reply.SayIfRoom(AboutPlace.There(shut.Nearest.Service));
        // Who asks where it is wants to hear of no other place to go.
        reply.SayIfRoom(!asksWhere && shut.Soonest is { } soonest ? ServiceDirectoryText.OpensFirst(Place(soonest, words)) : null);
        reply.SayFreshness(shut.Nearest, words);
    }

    // How one gets served at night stands in parentheses behind the service.
    private static string? NightRemark(Service service) => service.Services.FirstOrDefault(text => text.Contains('('));

    private static string CallFirst(Service service) => service.EnquiryPhone is { } phone ? ServiceDirectoryText.CallFirst(phone) : ServiceDirectoryText.AskFirst;

    private static IEnumerable<string> Walk(Found found) => found.Minutes is { } minutes ? [ServiceDirectoryText.Walk(minutes)] : [];
}
