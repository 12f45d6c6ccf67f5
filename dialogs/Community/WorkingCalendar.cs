using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Community;

/// <summary>Which days are holidays and which weekends are worked, from holidays.csv.</summary>
public sealed class WorkingCalendar(IEnumerable<CalendarDay> special)
{
    private const string File = "holidays.csv";
    private static readonly FrozenDictionary<string, DayKind> Kinds =
        new Dictionary<string, DayKind> { ["holiday"] = DayKind.Holiday, ["workday"] = DayKind.Workday }.ToFrozenDictionary();

    private readonly FrozenDictionary<DateOnly, CalendarDay> _special = special.ToFrozenDictionary(day => day.Date);

    /// <summary>The holidays and make-up workdays in order.</summary>
    public IEnumerable<CalendarDay> Special => _special.Values.OrderBy(day => day.Date);

    /// <summary>What a date is.</summary>
    public CalendarDay On(DateOnly date) => _special.TryGetValue(date, out var day) ? day : new CalendarDay(date, DayKind.Ordinary);

    /// <summary>Whether offices work on a date.</summary>
    public bool IsWorkingDay(DateOnly date) => On(date).IsWorkingDay;

    internal static WorkingCalendar Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        foreach (var row in CsvTable.Read(files, File, problems, "date", "type", "name", "confirmed").Rows)
        {
            row.Required("date");
            var kind = Kinds.TryGetValue(row.Text("type"), out var known) ? known : row.Fail("type", CommunityText.NotOneOf(string.Join('|', Kinds.Keys)), DayKind.Holiday);
            var name = row.Required("name");
            var confirmed = row.YesOrNo("confirmed");
            if (row.Date("date") is { } date && !days.TryAdd(date, new CalendarDay(date, kind, name, confirmed)))
            {
                row.Fail("date", CommunityText.Duplicate(row.Text("date")), false);
            }
        }

        return new WorkingCalendar(days.Values);
    }
}
