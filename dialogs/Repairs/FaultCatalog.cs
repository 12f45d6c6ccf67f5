using System.Collections.Frozen;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Every kind of fault the community takes orders for (repair_categories.csv).</summary>
internal sealed class FaultCatalog(IEnumerable<FaultCategory> categories)
{
    private const string File = "repair_categories.csv";

    private const int MostMinutes = 60 * 24 * 365;

    private readonly FrozenDictionary<string, FaultCategory> _byCode = categories.ToFrozenDictionary(category => category.Code);

    /// <summary>All categories.</summary>
    public IEnumerable<FaultCategory> All => _byCode.Values;

    /// <summary>The category of a code; the one for unplaced orders when there is none.</summary>
    public FaultCategory this[string? code] =>
        code is not null && _byCode.TryGetValue(code, out var category) ? category : _byCode[FaultCategory.Other];

    /// <summary>Reads and checks the file.</summary>
    public static FaultCatalog Read(CommunityFiles files, ICollection<ImportProblem> problems)
    {
        var table = CsvTable.Read(files, File, problems, "code", "name", "group", "priority", "ack_min", "arrive_min", "resolve_hours", "clock", "route_role", "escalate_role", "min_location", "public_area", "dedupe_scope", "dedupe_days", "synonyms", "ask_one", "safety_tip");
        var roles = Roles(files);
        var categories = new Dictionary<string, FaultCategory>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var category = Category(row, roles);
            if (!categories.TryAdd(category.Code, category))
            {
                row.Fail("code", CommunityText.Duplicate(category.Code), 0);
            }
        }

        if (table.Rows.Count > 0 && !categories.ContainsKey(FaultCategory.Other))
        {
            problems.Add(new ImportProblem(File, 0, "code", CommunityText.Unknown(FaultCategory.Other)));
        }

        return new FaultCatalog(categories.Values);
    }

    private static FaultCategory Category(CsvRow row, HashSet<string> roles)
    {
        var question = Punctuation.FullWidth(row.Text("ask_one"));
        return new FaultCategory
        {
            Code = row.Required("code"),
            Name = row.Required("name"),
            IsComplaint = FaultVocabulary.IsComplaintGroup(row.Text("group")),
            Priority = Enum.TryParse<Priority>(row.Text("priority"), out var priority) ? priority : row.Fail("priority", CommunityText.NotOneOf("P0 P1 P2 P3 P4"), Priority.P3),
            Acknowledge = TimeSpan.FromMinutes(row.Count("ack_min", 0, MostMinutes)),
            Arrive = Length(row, "arrive_min", TimeSpan.FromMinutes),
            Resolve = Length(row, "resolve_hours", hours => TimeSpan.FromHours(hours)),
            NeedsApproval = FaultVocabulary.NeedsApproval(row.Text("resolve_hours")),
            Clock = FaultVocabulary.Clock(row.Text("clock")) ?? row.Fail("clock", CommunityText.NotOneOf(FaultVocabulary.ClockWords), ServiceClock.Calendar),
            RouteRole = Role(row, "route_role", roles),
            EscalateRole = Role(row, "escalate_role", roles),
            Location = LocationNeed.Parse(row.Text("min_location")) ?? row.Fail("min_location", CommunityText.NotOneOf(FaultVocabulary.LocationWords), LocationNeed.None),
            Question = question.Length == 0 ? null : question,
            QuestionIsOptional = question.Contains(FaultVocabulary.OptionalMark, StringComparison.Ordinal),
            Charge = FaultVocabulary.Charge(row.Text("notes")),
            SafetyTip = FaultVocabulary.Tip(row.Text("safety_tip")),
            DuplicateScope = FaultVocabulary.Scope(row.Text("dedupe_scope")) ?? row.Fail("dedupe_scope", CommunityText.NotOneOf(FaultVocabulary.ScopeWords), DuplicateScope.None),
            DuplicateDays = (int)row.Count("dedupe_days", 0, 365),
            IsPublic = FaultVocabulary.IsPublic(row.Text("public_area")),
            MayLieAtHome = FaultVocabulary.IsPublic(row.Text("public_area")) != true || FaultVocabulary.IsHouseholdGroup(row.Text("group")),
            IsPrivate = FaultVocabulary.IsPrivateGroup(row.Text("group")) && FaultVocabulary.IsPublic(row.Text("public_area")) == false,
            Synonyms = row.List("synonyms"),
        };
    }

    // A word in place of a number (预约, 延期审批) means that no clock runs.
    private static TimeSpan? Length(CsvRow row, string column, Func<long, TimeSpan> unit) =>
        row.Text(column) is { Length: > 0 } text && char.IsAsciiDigit(text[0]) && row.Number(column) is { } number ? unit(number) : null;

    private static string Role(CsvRow row, string column, HashSet<string> roles)
    {
        var role = row.Required(column);
        return role.Length == 0 || roles.Contains(role) ? role : row.Fail(column, CommunityText.Unknown(role), role);
    }

    private static HashSet<string> Roles(CommunityFiles files) =>
        [.. CsvTable.Read(files, "roles.csv", new List<ImportProblem>(), "role_id").Rows.Select(row => row.Text("role_id"))];
}
