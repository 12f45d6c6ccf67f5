using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The number that is answered for an estate: its property's office while that is open, otherwise the line for the night.</summary>
internal sealed class PropertyPhone(ServiceCatalog catalog, Neighbourhood neighbourhood)
{
    /// <summary>Whether a property's office is looked for.</summary>
    public static bool IsFor(DirectoryQuery query) => query.Categories is [ServiceCatalog.Properties, ..];

    /// <summary>The office of the estate's own property; null when it is not listed.</summary>
    public Service? Office(Estate estate) =>
        neighbourhood.FindRole(estate.PropertyRole)?.Phone is { } phone ? catalog.Of(ServiceCatalog.Properties).All.FirstOrDefault(service => service.Phone == phone) : null;

    /// <summary>Tells the number for an estate at an instant.</summary>
    public DirectoryStep.Tell Tell(Estate estate, DirectorySituation situation, DirectoryQuery query, GeoPoint? around, DateTime time)
    {
        var words = new HoursText(DateOnly.FromDateTime(situation.Now));
        var phone = neighbourhood.FindRole(estate.PropertyRole)?.Phone;
        // Where there is no property company the community's own office has the number.
        var office = catalog.Of(ServiceCatalog.Properties).All.Concat(catalog.Services).FirstOrDefault(service => service.Phone is not null && service.Phone == phone);
        var found = office is null ? null : new Found(office, null, OpeningTimes.At(office, catalog.Calendar, time), catalog.Calendar.On(DateOnly.FromDateTime(time)));
        var text = new ReplyText()
            .Say(Number(estate, phone, isNight: found is not { IsOpen: true }))
            .SayIfRoom(found is null ? null : ServiceDirectoryText.Sentence(ServiceAnswers.Place(found, words)))
            .ToString();
        var context = new DirectoryContext { Query = query, Around = around, At = situation.Now };
        return new DirectoryStep.Tell(text, office is null ? context : context.Telling(office.Id, situation.Now));
    }

    private static string Number(Estate estate, string? phone, bool isNight) => (isNight ? estate.NightPhone ?? phone : phone ?? estate.NightPhone) switch
    {
        null => ServiceDirectoryText.NoPhone(estate.Name),
        var number when isNight && number == estate.NightPhone => ServiceDirectoryText.NightPhone(estate.Name, number, estate.HasPropertyCompany),
        var number => ServiceDirectoryText.PropertyPhone(estate.Name, number, estate.HasPropertyCompany),
    };
}
