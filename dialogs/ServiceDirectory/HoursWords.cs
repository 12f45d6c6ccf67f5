namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The words that stand for hours in venues.csv.</summary>
internal static class HoursWords
{
    public static string AroundTheClock { get; } = ServiceDirectoryText.HoursAroundTheClock;

    public static string Closed { get; } = ServiceDirectoryText.HoursClosed;

    public static string Unknown { get; } = ServiceDirectoryText.HoursUnknown;
}
