using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What is said in few words of an order, or of a report on its way: 「取消」, 「几点来」, 「来水了」.</summary>
internal static class AfterwardWords
{
    private static readonly CommandReader Words = new([new CommandWords("Repairs.afterwards.zh-CN.json")]);

    /// <summary>One of <see cref="RepairCommands"/>; null for other words.</summary>
    public static string? In(Reading reading) => In(reading.Normalized);

    /// <summary>The same of normalised words.</summary>
    public static string? In(string words) => Words.Read(words);
}
