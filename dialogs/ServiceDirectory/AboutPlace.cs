using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Answers questions about one place that was found: nothing that is not in the files.</summary>
internal static class AboutPlace
{
    /// <summary>The place itself: its walk, its state, where it is.</summary>
    public static string Itself(Found found, HoursText words) => new ReplyText()
        .Say(ServiceDirectoryText.Sentence(ServiceAnswers.Place(found, words)))
        .SayIfRoom(found.State is OpenState.Unknown && found.Service.Phone is { } phone ? ServiceDirectoryText.CallFirst(phone) : null)
        .SayIfRoom(Where(found.Service))
        .SayFreshness(found, words)
        .ToString();

    public static string Phone(Service service) =>
        service.Phone is { } phone ? ServiceDirectoryText.PhoneOf(service.Name, phone) : ServiceDirectoryText.NoPhone(service.Name);

    public static string Where(Service service) => ServiceDirectoryText.Sentence(ServiceDirectoryText.PlaceOf(service.ShortName, Address(service)));

    public static string Map(Service service) => ServiceDirectoryText.MapOf(service.Name, Address(service));

    /// <summary>How to pay, or whether one may pay in a certain way.</summary>
    public static string Payment(Found found, string? asked, HoursText words)
    {
        var service = found.Service;
        var @checked = ServiceAnswers.Checked(service, words);
        return service.Payment.IsEmpty ? ServiceDirectoryText.PaymentUnknown(service.Name) + CallFirst(service)
            : asked is null ? ServiceDirectoryText.PaymentAccepted(service.Name, Listed(service), @checked)
            : service.Payment.Contains(asked) ? ServiceDirectoryText.PaymentAccepted(service.Name, asked, @checked)
            : ServiceDirectoryText.PaymentNotListed(service.Name, Listed(service), asked, @checked);
    }

    public static string Price(Found found, HoursText words) => found.Service.Fee.Length == 0
        ? ServiceDirectoryText.PriceUnknown(found.Service.Name) + CallFirst(found.Service)
        : ServiceDirectoryText.Price(found.Service.Name, found.Service.Fee, ServiceAnswers.Checked(found.Service, words));

    /// <summary>What it offers, as written in the files: 送餐(预约), 60岁以上优惠.</summary>
    public static string Offers(Found found, HoursText words) => found.Service.Services.IsEmpty
        ? ServiceDirectoryText.OffersUnknown(found.Service.Name) + CallFirst(found.Service)
        : ServiceDirectoryText.Offers(found.Service.Name, string.Join(ServiceDirectoryText.ListSeparator, found.Service.Services), ServiceAnswers.Checked(found.Service, words)) + CallFirst(found.Service);

    public static string Name(Found found, HoursText words) => ServiceDirectoryText.NameIs(found.Service.Name, words.State(found));

    /// <summary>The hours of several places on one day, the one spoken of first.</summary>
    public static string HoursOn(IReadOnlyList<Found> places, WorkingCalendar calendar, HoursText words)
    {
        var day = places[0].Day;
        var lines = places.Select((found, index) => ServiceDirectoryText.HoursOfPlace(
            found.Service.ShortName,
            found.State is OpenState.Suspended or OpenState.Closed { For: not null } ? words.State(found) : HoursText.Hours(OpeningTimes.HoursOn(found.Service, calendar, day.Date)),
            index > 0 && found.IsOpen ? found.Minutes : null));
        var unsure = places.FirstOrDefault(found => found.State is OpenState.Unknown);
        return new ReplyText()
            .Say(ServiceDirectoryText.HoursOfDay(words.Date(day), string.Join(ServiceDirectoryText.PlaceSeparator, lines)))
            .SayIfRoom(unsure is null ? null : CallFirst(unsure.Service))
            .SayFreshness(places[0], words)
            .ToString();
    }

    /// <summary>What of a place answers to the words for a service: 打疫苗 is 预防接种(周三); null when nothing does.</summary>
    public static string? Does(Service service, IEnumerable<string> asked) =>
        service.Services.FirstOrDefault(offered => asked.Any(name => offered.StartsWith(name, StringComparison.Ordinal)));

    /// <summary>What somebody has to hear who said themselves that the place has gone.</summary>
    public static string? Caution(Service service, DirectorySituation situation) =>
        situation.Doubted.Contains(service.Id) ? ServiceDirectoryText.SaidGone(service.Phone) : null;

    private static string CallFirst(Service service) =>
        service.Phone is { } phone ? ServiceDirectoryText.CallFirst(phone) : ServiceDirectoryText.AskFirst;

    private static string Listed(Service service) => string.Join(ServiceDirectoryText.ListSeparator, service.Payment);

    private static string Address(Service service) =>
        service.Landmark.Length == 0 ? service.Address : service.Address + ServiceDirectoryText.Comma + service.Landmark;
}
