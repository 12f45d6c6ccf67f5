using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Holds the places spoken of one after the other against each other: 「两个哪个近」.</summary>
internal static class SideBySide
{
    /// <summary>Whether that is asked, and there are two of them.</summary>
    public static bool IsAsked(DirectorySituation situation, ServiceCatalog catalog) =>
        situation is { Asked: null, Context: { Around: not null } context, Reading: { Fault: null } reading }
        && ChoiceText.Compares(reading.Normalized) && !reading.Says(TermKinds.PlaceCategory) && !reading.Says(TermKinds.Place)
        && PlaceChoice.Told(context, catalog).Length > 1;

    /// <summary>Both with their walks, the nearer in front.</summary>
    public static DirectoryStep.Tell Tell(DirectorySituation situation, ServiceCatalog catalog)
    {
        var (context, words) = (situation.Context!, new HoursText(DateOnly.FromDateTime(situation.Now)));
        var around = context.Around!.Value;
        Found[] places = [.. PlaceChoice.Told(context, catalog)
            .Select(place => new Found(place, situation.Pace.Minutes(around, place.Point), OpeningTimes.At(place, catalog.Calendar, situation.Now), catalog.Calendar.On(DateOnly.FromDateTime(situation.Now))))
            .OrderBy(found => found.Minutes)];
        var list = string.Join(ServiceDirectoryText.PlaceSeparator, places.Select(found => ServiceAnswers.Place(found, words)));
        return new DirectoryStep.Tell(ServiceDirectoryText.Nearer(places[0].Service.ShortName, list), context.Telling(places[0].Service.Id, situation.Now));
    }
}
