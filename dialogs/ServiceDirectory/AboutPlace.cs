using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Answers questions about one place that was found: nothing that is not in the files.</summary>
internal static class AboutPlace
{
    /// <summary>The place itself: its walk, its state, where it is; who asks whether it is open hears that first.</summary>
    /// <param name="found">The place.</param>
    /// <param name="words">How hours are said.</param>
    /// <param name="asksWhether">Whether it is asked whether it is open.</param>
    /// <param name="isKnown">Whether where it is has been told before, and is not asked.</param>
    public static string Itself(Found found, HoursText words, bool asksWhether = false, bool isKnown = false) => new ReplyText()
        .Say(!asksWhether ? "" : found.IsOpen ? ServiceDirectoryText.IsOpen : found.State is OpenState.Closed { For: null } ? ServiceDirectoryText.IsShut : "")
        .Say(ServiceDirectoryText.Sentence(ServiceAnswers.Place(found, words)))
        .SayIfRoom(Emergency(found.Service))
        .SayIfRoom(found.State is OpenState.Unknown && found.Service.EnquiryPhone is { } phone ? ServiceDirectoryText.CallFirst(phone) : null)
        .SayIfRoom(isKnown ? null : There(found.Service))
        .SayFreshness(found, words)
        .ToString();

    /// <summary>Where a place just named is; null when that is not written.</summary>
    public static string? There(Service service) => IsPlaced(service) ? ServiceDirectoryText.There(Address(service)) : null;

    /// <summary>What of a place names its own number: 报警求助请直接拨110; null for most.</summary>
    public static string? Emergency(Service service) =>
        service.Phone is { } phone && service.Services.FirstOrDefault(text => text.Contains(phone, StringComparison.Ordinal)) is { } remark ? ServiceDirectoryText.Sentence(remark) : null;

    /// <summary>What nobody has written of a place: 「里头有人教不」.</summary>
    public static string NotWritten(Service service) => ServiceDirectoryText.NotWritten(service.ShortName) + CallFirst(service);

    /// <summary>What to bring there, which nobody has written.</summary>
    public static string Bring(Service service) => ServiceDirectoryText.BringUnknown(service.ShortName) + CallFirst(service);

    public static string Phone(Service service) =>
        service.Phone is { } phone ? ServiceDirectoryText.PhoneOf(service.Name, phone) : ServiceDirectoryText.NoPhone(service.Name);

    public static string Where(Service service) => !IsPlaced(service) ? ServiceDirectoryText.PlaceUnknown(service.ShortName) : ServiceDirectoryText.Sentence(ServiceDirectoryText.PlaceOf(service.ShortName, Address(service)));

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
        ? (Reduced(found.Service) is { } reduced ? ServiceDirectoryText.Does(found.Service.ShortName, reduced, "") : "") + ServiceDirectoryText.PriceUnknown(found.Service.Name) + CallFirst(found.Service)
        : ServiceDirectoryText.Price(found.Service.Name, found.Service.Fee, ServiceAnswers.Checked(found.Service, words));

    // 「我72了便宜不」: 60岁以上优惠 is written, what it costs is not.
    private static string? Reduced(Service service) => service.Services.FirstOrDefault(ServiceDirectoryText.IsReduced);

    /// <summary>What it offers, as written in the files: 送餐(预约), 60岁以上优惠.</summary>
    public static string Offers(Found found, HoursText words) => found.Service.Services.IsEmpty
        ? ServiceDirectoryText.OffersUnknown(found.Service.Name) + CallFirst(found.Service)
        : ServiceDirectoryText.Offers(found.Service.Name, string.Join(ServiceDirectoryText.ListSeparator, found.Service.Services), ServiceAnswers.Checked(found.Service, words)) + CallFirst(found.Service);

    /// <summary>Whether one gets in without stairs, as far as it is written.</summary>
    public static string Access(Found found, HoursText words) => found.Service.Accessibility.IsEmpty
        ? ServiceDirectoryText.AccessUnknown(found.Service.Name) + CallFirst(found.Service)
        : ServiceDirectoryText.Access(found.Service.Name, string.Join(ServiceDirectoryText.ListSeparator, found.Service.Accessibility), ServiceAnswers.Checked(found.Service, words));

    /// <summary>A place of the community that has the thing asked for, with its terms: 梯子，免费,借用48小时内还.</summary>
    public static string? Has(Service service, IEnumerable<string> said, HoursText words) =>
        service.Category.Class == ServiceClass.Facility && said.FirstOrDefault(service.Services.Contains) is { } thing
            ? ServiceDirectoryText.Has(service.ShortName, thing, service.Fee, ServiceAnswers.Checked(service, words))
            : null;

    /// <summary>The hours of one place on several days: 周六休；周日休.</summary>
    public static string HoursOnDays(Found found, IReadOnlyList<DateOnly> days, WorkingCalendar calendar, HoursText words) => new ReplyText()
        .Say(ServiceDirectoryText.HoursOfDay(found.Service.ShortName, string.Join(ServiceDirectoryText.PlaceSeparator, days.Select(day => words.Named(day) + HoursText.Hours(OpeningTimes.HoursOn(found.Service, calendar, day))))))
        .SayFreshness(found, words)
        .ToString();

    public static string Name(Found found, HoursText words) => ServiceDirectoryText.NameIs(found.Service.Name, words.State(found));

    /// <summary>The hours of several places on one day, the one spoken of first.</summary>
    public static string HoursOn(IReadOnlyList<Found> places, WorkingCalendar calendar, HoursText words, AskedTime? asked = null)
    {
        var day = places[0].Day;
        var lines = places.Select((found, index) => ServiceDirectoryText.HoursOfPlace(
            found.Service.ShortName,
            found.State is OpenState.Suspended or OpenState.Closed { For: not null } ? words.State(found) : HoursText.Hours(OpeningTimes.HoursOn(found.Service, calendar, day.Date)),
            index > 0 && !OpeningTimes.HoursOn(found.Service, calendar, day.Date).IsClosed ? found.Minutes : null));
        var unsure = places.FirstOrDefault(found => found.State is OpenState.Unknown);
        return new ReplyText()
            .Say(asked is { } time && places.All(found => IsShut(found, calendar, time)) ? ServiceDirectoryText.ShutThen(time.Said) : "")
            .Say(ServiceDirectoryText.HoursOfDay(words.Date(day), string.Join(ServiceDirectoryText.PlaceSeparator, lines)))
            .SayIfRoom(unsure is null ? null : CallFirst(unsure.Service))
            .SayFreshness(places[0], words)
            .ToString();
    }

    /// <summary>What of a place answers to the words for a service: 打疫苗 is 预防接种(周三); null when nothing does.</summary>
    public static string? Does(Service service, IEnumerable<string> asked) =>
        service.Services.FirstOrDefault(offered => asked.Any(name => offered.StartsWith(name, StringComparison.Ordinal)));

    /// <summary>What was asked for there before, with its remark: 预防接种(周三); nothing where there is none.</summary>
    public static string Remark(Service service, string? does) =>
        does is not null && does.EndsWith(')') && service.Services.Contains(does) ? ServiceDirectoryText.Sentence(does) : "";

    /// <summary>What somebody has to hear who said themselves that the place has gone.</summary>
    public static string? Caution(Service service, DirectorySituation situation) =>
        situation.Doubted.Contains(service.Id) ? ServiceDirectoryText.SaidGone(service.EnquiryPhone) : null;

    // 「周六下午上班不」 of a place that has gone home at noon: that comes before the hours of the day.
    private static bool IsShut(Found found, WorkingCalendar calendar, AskedTime asked)
    {
        var hours = OpeningTimes.HoursOn(found.Service, calendar, found.Day.Date);
        var start = (asked.At - found.Day.Date.ToDateTime(TimeOnly.MinValue)).TotalMinutes;
        var end = asked.Until is { } until ? start + (until - asked.At).TotalMinutes : start + 1;
        return !asked.IsDays && asked.Said.Length > 0 && found.State is OpenState.Closed { For: null } && hours is { IsKnown: true, IsClosed: false } && !hours.Spans.Any(span => span.Start < end && start < span.End);
    }

    // 「(文章未载明位置)」 is a remark of whoever wrote the files.
    private static bool IsPlaced(Service service) => service.Address.Length > 0 && service.Address[0] is not ('(' or '\uFF08');

    private static string CallFirst(Service service) =>
        service.EnquiryPhone is { } phone ? ServiceDirectoryText.CallFirst(phone) : ServiceDirectoryText.AskFirst;

    private static string Listed(Service service) => string.Join(ServiceDirectoryText.ListSeparator, service.Payment);

    private static string Address(Service service) =>
        service.Landmark.Length == 0 ? service.Address : service.Address + ServiceDirectoryText.Comma + service.Landmark;
}
