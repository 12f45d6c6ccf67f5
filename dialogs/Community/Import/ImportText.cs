namespace CommunityBot.Dialogs.Community;

/// <summary>What an import says to community workers.</summary>
internal static class ImportText
{
    private static readonly Wording Words = new(typeof(ImportText));

    public static string NotText => Words[nameof(NotText)];

    public static string NotWorkbook => Words[nameof(NotWorkbook)];

    public static string NoHeader => Words[nameof(NoHeader)];

    public static string Seed => Words[nameof(Seed)];

    public static string NothingChanges => Words[nameof(NothingChanges)];

    public static string Raced => Words[nameof(Raced)];

    public static string NothingToUndo => Words[nameof(NothingToUndo)];

    public static string NotConfirmed => Words[nameof(NotConfirmed)];

    public static string NoHistory => Words[nameof(NoHistory)];

    public static string NoFiles => Words[nameof(NoFiles)];

    public static string Usage => Words[nameof(Usage)];

    public static string TooLarge => Words.Format(nameof(TooLarge), ImportBounds.MostBytes / 1024 / 1024);

    public static string TooManyRows => Words.Format(nameof(TooManyRows), ImportBounds.MostRows);

    public static string TooManyColumns => Words.Format(nameof(TooManyColumns), ImportBounds.MostColumns);

    public static string CellTooLong => Words.Format(nameof(CellTooLong), ImportBounds.LongestCell);

    public static string NotOurs(string files) => Words.Format(nameof(NotOurs), files);

    public static string ReadAsGbk(string file) => Words.Format(nameof(ReadAsGbk), file);

    public static string Imported(string files) => Words.Format(nameof(Imported), files);

    public static string Undone(string version) => Words.Format(nameof(Undone), version);

    public static string Taken(string version) => Words.Format(nameof(Taken), version);

    public static string Checked(int files) => Words.Format(nameof(Checked), files);

    public static string Exported(string where) => Words.Format(nameof(Exported), where);

    public static string Cannot(int count) => Words.Format(nameof(Cannot), count);

    public static string Summary(int added, int changed, int removed) => Words.Format(nameof(Summary), added, changed, removed);

    public static string More(int count) => Words.Format(nameof(More), count);

    public static string Version(CommunityVersion version, bool inForce) =>
        Words.Format(inForce ? "VersionInForce" : nameof(Version), version.Version, version.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), version.Note);

    public static string Change(RowChange change) => change.Kind switch
    {
        RowChangeKind.Added => Words.Format("RowAdded", change.File, change.Row),
        RowChangeKind.Removed => Words.Format("RowRemoved", change.File, change.Row),
        _ => Words.Format("RowChanged", change.File, change.Row, string.Join(Words["FieldSeparator"], change.Fields.Select(Field))),
    };

    private static string Field(FieldChange field) => Words.Format("FieldChanged", field.Column, Shown(field.Before), Shown(field.After));

    private static string Shown(string cell) => cell.Length == 0 ? Words["EmptyCell"] : cell;
}
