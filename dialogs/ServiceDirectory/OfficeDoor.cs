using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory.Checks;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The community's own office as the directory knows it.</summary>
internal sealed class OfficeDoor(SeenCatalog seen) : IOfficeDoor
{
    /// <inheritdoc/>
    public string? Tell(DateTimeOffset now)
    {
        var catalog = seen.Current;
        var day = catalog.Calendar.On(DateOnly.FromDateTime(now.DateTime));
        return catalog.Of(ServiceCatalog.Offices).All is [var office, ..] && OpeningTimes.At(office, catalog.Calendar, now.DateTime) is var state and not (OpenState.Gone or OpenState.Unverified)
            ? ServiceDirectoryText.OfficeDoor(ServiceAnswers.Place(new Found(office, null, state, day), new HoursText(day.Date)))
            : null;
    }
}
