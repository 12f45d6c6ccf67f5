using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What is said in few words of an order, or of a report on its way: 「取消」, 「几点来」, 「来水了」.</summary>
internal static class AfterwardWords
{
    // Less sure, it tells the crew something.
    private const double Reproach = 0.9;

    private static readonly CommandReader Words = new([new CommandWords("Repairs.afterwards.zh-CN.json")]);

    // The files of tests/Training/acts/repairs that a command answers.
    private static readonly Dictionary<string, string> Acts = new()
    {
        ["withdraw"] = RepairCommands.Withdraw,
        ["restore"] = RepairCommands.Restore,
        ["tell"] = RepairCommands.Tell,
        ["when"] = RepairCommands.When,
        ["urge"] = RepairCommands.Urge,
        ["price"] = RepairCommands.Price,
        ["who"] = RepairCommands.Who,
        ["howMany"] = RepairCommands.HowMany,
        ["home"] = RepairCommands.Home,
        ["meanwhile"] = RepairCommands.Meanwhile,
        ["note"] = RepairCommands.Note,
        ["fixed"] = RepairCommands.Fixed,
        ["notFixed"] = RepairCommands.NotFixed,
    };

    /// <summary>One of <see cref="RepairCommands"/>; null for other words.</summary>
    public static string? In(Reading reading) => In(reading.Normalized);

    /// <summary>The same of normalised words.</summary>
    public static string? In(string words) => Words.Read(words);

    /// <summary>The same said in any words right after an order was spoken of.</summary>
    public static string? Learnt(Reading reading) =>
        reading.ActOn(DialogueActModels.Repairs) is { } act && Acts.GetValueOrDefault(act) is { } command && (RepairCommands.Asks.Contains(command) || reading.Act!.IsCertain)
        // 「电话要不要留」 asks for no stay at home, 「还有单元门也响」 tells of another thing.
        && !(command == RepairCommands.Home && FaultVocabulary.AsksForPhone(reading.Normalized))
        && !(command == RepairCommands.Note && (reading.Fault is not null || reading.Says(TermKinds.FaultObject)))
        // 「我还要报别的 暖气也不热」
        && !(command == RepairCommands.Restore && (reading.Says(TermKinds.Fault) || reading.Says(TermKinds.FaultObject)))
        // 「都说了好几年了没人管」 「反映多少回了」 want a kind word with the note, and ask for no number.
        && !(command is RepairCommands.Note or RepairCommands.HowMany && reading.Intent is { Name: IntentNames.Feedback, Score: >= Reproach }) ? command : null;

    /// <summary>Whether it is asked how one's orders are going, which there are, or why nobody has come: 「走到哪一步了」.</summary>
    public static bool AsksHowItGoes(Reading reading) => reading is { Act.IsCertain: true } && reading.ActOn(DialogueActModels.Repairs) is "status" or "mine" or "why" && In(reading) is null;
}
