using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What is said beside the answer to a search: what the place has written of the wish, what it has not, what was left out.</summary>
internal static class BesideAnswer
{
    // Trades that sell this and that, of which nobody writes a list.
    private static readonly string[] Sellers = ["B_CVS", "B_SUPER", "B_MARKET", "B_BREAK", "B_PHARM", "Q_BAKERY"];

    /// <summary>Whether a trade sells this and that.</summary>
    public static bool Sells(string? trade) => Sellers.Contains(trade);

    /// <summary>「卫生站周三能打疫苗不」: what the place has written of it comes first, what one has to be careful of last.</summary>
    public static string With(string text, Service service, DirectorySituation situation, bool cautioned = false)
    {
        var words = Words(situation);
        var said = situation.Reading.Terms.Where(term => term.Kind is TermKinds.PlaceCategory or TermKinds.Service).Select(term => term.Text);
        var does = AboutPlace.Has(service, said.Concat(DoesWords(situation)), words)
            ?? (Does(service, situation) is { } offered && !text.Contains(offered, StringComparison.Ordinal) ? ServiceDirectoryText.Does(service.ShortName, offered, ServiceAnswers.Checked(service, words)) : null);
        var caution = cautioned ? null : AboutPlace.Caution(service, situation);
        // 「（11月1日核对）」 is said once.
        text = does is not null && ServiceAnswers.Checked(service, words) is var @checked && does.Contains(@checked, StringComparison.Ordinal) ? text.Replace(@checked, "", StringComparison.Ordinal) : text;
        return (does is null ? new ReplyText().Say(text) : new ReplyText().Say(does).SayIfRoom(text)).Say(caution ?? "").ToString();
    }

    /// <summary>What of a place answers to the service that was asked for; null when nothing does.</summary>
    public static string? Does(Service service, DirectorySituation situation) => AboutPlace.Does(service, DoesWords(situation));

    /// <summary>An answer with more behind it, as far as there is room.</summary>
    public static string After(string text, params ReadOnlySpan<string?> more)
    {
        var reply = new ReplyText().Say(text);
        foreach (var sentence in more)
        {
            reply.SayIfRoom(sentence);
        }

        return reply.ToString();
    }

    /// <summary>That nobody has written whether the shop has what is asked for besides its trade: 「药店有速效救心丸没」; null when nothing is.</summary>
    public static string? Thing(DirectoryQuery query, Service? subject, DirectorySituation situation) =>
        subject is not null && query is { IsGuess: false, ForThing: false } && Sellers.Contains(subject.Category.Code)
        && ChoiceText.Thing(situation.Reading.Normalized) is { } thing && !subject.Carries(thing) && !situation.Reading.Terms.Any(term => IsKnown(term, subject.Category) && thing.Contains(term.Text, StringComparison.Ordinal))
            ? ChoiceText.ThingUnwritten(thing, subject.EnquiryPhone)
            : null;

    /// <summary>The shop left out because the resident said that it has gone; null for none.</summary>
    public static string? LeftOut(DirectoryQuery query, Service? subject, ServiceCatalog catalog) =>
        query.Without.Select(catalog.Find).OfType<Service>().FirstOrDefault(place => query.Categories.Contains(place.Category.Code)) is { } left
            ? subject is null ? left.ShortName + ServiceDirectoryText.SaidGone(left.EnquiryPhone) : ServiceDirectoryText.DoubtedByYou(left.ShortName)
            : null;

    // 「有没有开着的药店」 asks for no thing; 创可贴 is a word for a pharmacy, and still a thing.
    private static bool IsKnown(TermReading term, ServiceCategory trade) =>
        (term.Kind == TermKinds.PlaceCategory && (term.Value != trade.Code || trade.Synonyms.Append(trade.SpokenName).Any(word => term.Text.StartsWith(word, StringComparison.Ordinal))))
        || term.Kind is TermKinds.Place or TermKinds.Service or TermKinds.Ask or WishReading.AskKind or WishReading.DoesKind or WishReading.ReferenceKind;

    private static IEnumerable<string> DoesWords(DirectorySituation situation) =>
        situation.Reading.Terms.Where(term => term.Kind == WishReading.DoesKind).Select(term => term.Value);

    private static HoursText Words(DirectorySituation situation) => new(DateOnly.FromDateTime(situation.Now));
}
