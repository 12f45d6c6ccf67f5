using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// How urgent a fault is: its category's priority (repair_categories.csv), raised by words that tell of danger
/// (urgency.zh-CN.json): a manhole without its lid is not a slow drain.
/// </summary>
public sealed class FaultUrgencies
{
    private const string File = "repair_categories.csv";
    private const string Emergency = "P0";

    private readonly Dictionary<string, string> _priorities;

    private FaultUrgencies(Dictionary<string, string> priorities) => _priorities = priorities;

    /// <summary>Reads the file.</summary>
    public static FaultUrgencies Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var priorities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(files, File, problems, "code", "priority").Rows)
        {
            priorities[row.Text("code")] = row.Text("priority");
        }

        return new FaultUrgencies(priorities);
    }

    /// <summary>P0 (an emergency) to P4 (a suggestion); null when the words tell of no fault.</summary>
    public string? Of(Reading reading)
    {
        if (reading.Emergency is not null)
        {
            return Emergency;
        }

        if (reading.Fault is not { } fault || !_priorities.TryGetValue(fault, out var usual))
        {
            return null;
        }

        return Raised(reading, fault) is { } raised && string.CompareOrdinal(raised, usual) < 0 ? raised : usual;
    }

    /// <summary>The priority that the words alone give a fault; null when they tell of no danger.</summary>
    public static string? Raised(Reading reading, string fault) =>
        reading.Terms
            .Where(term => term.Kind == TermKinds.Urgency && term.Value.StartsWith(fault + ":", StringComparison.Ordinal) && !ChineseDenial.Before(reading.Normalized, term.Start, 0))
            .Select(term => term.Value[(fault.Length + 1)..])
            .Min(StringComparer.Ordinal);
}
