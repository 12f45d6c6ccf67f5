namespace CommunityBot.Dialogs.Community;

/// <summary>Words of the importer, read by community workers.</summary>
internal static class CommunityText
{
    private static readonly Wording Words = new(typeof(CommunityText));

    public static string FileMissing => Words[nameof(FileMissing)];

    public static string ColumnMissing => Words[nameof(ColumnMissing)];

    public static string Empty => Words[nameof(Empty)];

    public static string NotANumber => Words[nameof(NotANumber)];

    public static string NotADate => Words[nameof(NotADate)];

    public static string NotALocalTime => Words[nameof(NotALocalTime)];

    public static string NotYesOrNo => Words[nameof(NotYesOrNo)];

    public static string OutOfRange => Words[nameof(OutOfRange)];

    public static string SampleUnmarked => Words[nameof(SampleUnmarked)];

    public static string Problem(ImportProblem problem) => (problem.Line, problem.Column) switch
    {
        (0, _) => Words.Format("ProblemOfFile", problem.File, problem.Reason),
        (_, "") => Words.Format("ProblemOfLine", problem.File, problem.Line, problem.Reason),
        _ => Words.Format("ProblemOfCell", problem.File, problem.Line, problem.Column, problem.Reason),
    };

    public static string Refused(IReadOnlyCollection<ImportProblem> problems) =>
        Words.Format(nameof(Refused), problems.Count, string.Join('\n', problems));

    public static string WrongCellCount(int expected, int found) => Words.Format(nameof(WrongCellCount), expected, found);

    public static string Duplicate(string key) => Words.Format(nameof(Duplicate), key);

    public static string Unknown(string key) => Words.Format(nameof(Unknown), key);

    public static string NotOneOf(string allowed) => Words.Format(nameof(NotOneOf), allowed);
}
