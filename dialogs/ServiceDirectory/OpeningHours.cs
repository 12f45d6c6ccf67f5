using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>A place's hours: one column a weekday, Monday first, and one for holidays.</summary>
internal sealed record OpeningHours(ImmutableArray<DayHours> Week, DayHours Holiday)
{
    /// <summary>The columns of the file in the order of <see cref="Week"/>.</summary>
    public static ImmutableArray<string> WeekColumns { get; } = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private const int Friday = 4;

    /// <summary>The column that holds on a day: a made-up workday is kept like a Friday.</summary>
    public DayHours On(CalendarDay day) => day.Kind switch
    {
        DayKind.Holiday => Holiday,
        DayKind.Workday => Week[Friday],
        _ => Week[((int)day.Date.DayOfWeek + 6) % 7],
    };
}
