using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>What words mean right after a resident has reported a place: it is taken back, or asked what comes of it.</summary>
internal static class AfterReport
{
    private static readonly CommandReader Words = new([new CommandWords("ServiceDirectory.Checks.retract.zh-CN.json")]);

    /// <summary>The command the words are after a report; null for none.</summary>
    public static string? Read(Reading reading, DirectoryContext told) =>
        reading.Addresses.Any(said => said.Buildings.Count > 0) || reading.Says(TermKinds.FaultObject) || reading.Says(TermKinds.Event) ? null
            : TakesBack(reading, told) ? CheckDialog.Retract
            : AsksOfIt(reading, told) ? CheckDialog.Status
            : null;

    /// <summary>The id of the place that was meant instead: 「我说的是老百信」; null for none.</summary>
    public static string? Instead(Reading reading, DirectoryContext told, ServiceCatalog catalog) =>
        WishReading.Beyond(reading).Select(term => term.Kind switch
        {
            TermKinds.Place => term.Value,
            TermKinds.PlaceCategory when catalog.Of(term.Value).All is [var only] => only.Id,
            _ => null,
        }).LastOrDefault(id => id is not null && id != told.Reported);

    // 「安康没关 我记错了」, 「不是安康 是仁和」; 「是不是搞错了」 asks.
    private static bool TakesBack(Reading reading, DirectoryContext told) =>
        !ChineseQuestion.Asks(reading)
        && (Words.Read(reading.Said) is not null || (reading is { Act.IsCertain: true } && reading.ActOn(DialogueActModels.Directory) == "stillThere") || reading.Terms.Any(term => term.Kind == TermKinds.Place && term.Value == told.Reported && NamedTerms.IsDenied(reading, term)));

    // 「啥时候能核实」, 「搬哪了」; 「几点开门」 asks for its hours as before.
    private static bool AsksOfIt(Reading reading, DirectoryContext told) => reading.ActOn(DialogueActModels.Directory) == "checks" || AsksOfItByWords(reading, told);

    private static bool AsksOfItByWords(Reading reading, DirectoryContext told) =>
        CheckText.AsksProgress(reading.Normalized)
        && (ChineseQuestion.Asks(reading) || reading.Says(WishReading.AskKind, "whether") || CheckText.EndsWhether(reading.Normalized) || CheckText.Disbelieves(reading.Normalized))
        && !WishReading.Beyond(reading).Any(term => term.Kind is TermKinds.Place or TermKinds.PlaceCategory && term.Value != told.Reported)
        && WishReading.Ask(reading) switch
        {
            null or DirectoryAsk.Why or DirectoryAsk.Hours => true,
            DirectoryAsk.Phone => told.ReportedAs is CheckDialog.WrongPhone or CheckDialog.Unanswered,
            DirectoryAsk.Place or DirectoryAsk.Map => told.ReportedAs is CheckDialog.Moved or CheckDialog.Gone,
            _ => false,
        };
}
