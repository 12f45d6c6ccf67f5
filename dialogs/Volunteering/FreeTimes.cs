namespace CommunityBot.Dialogs.Volunteering;

/// <summary>When a volunteer has time; nothing said is any time.</summary>
[Flags]
internal enum FreeTimes
{
    Any = 0,
    Workdays = 1,
    Weekends = 2,
    Evenings = 4,
}
