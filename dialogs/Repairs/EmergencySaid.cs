using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What residents say of an emergency under way, by the words of its file.</summary>
internal static class EmergencySaid
{
    /// <summary>It is over, or whoever takes care of it has come.</summary>
    public const string Over = "over";

    /// <summary>The ambulance has come.</summary>
    public const string Arrived = "arrived";

    /// <summary>Somebody has called one of the numbers.</summary>
    public const string Called = "called";

    /// <summary>Whoever speaks is safe, whatever becomes of the rest.</summary>
    public const string Safe = "safe";

    /// <summary>It is bad still.</summary>
    public const string Help = "help";

    /// <summary>Hands are needed to carry somebody.</summary>
    public const string Carry = "carry";

    /// <summary>Whoever speaks stands outside, and others are still in it.</summary>
    public const string Others = "others";

    /// <summary>Somebody in despair says that it is better; nothing is over with that.</summary>
    public const string Calmer = "calmer";

    private static readonly CommandReader Words = new([new CommandWords("Repairs.emergencies.zh-CN.json")]);

    private static readonly CommandReader Own = new([new CommandWords("Repairs.themselves.zh-CN.json")]);

    /// <summary>What is said of it; null for anything else.</summary>
    public static string? In(Reading reading)
    {
        var said = EmergencyText.IsChoice(reading.Normalized, '1') ? Safe
            : EmergencyText.IsChoice(reading.Normalized, '2') ? Help
            : null;
        return Words.Read(reading.Normalized) switch
        {
            // 「物业来了没」 tells nothing.
            Over or Arrived when ChineseQuestion.Asks(reading) => said,
            // 「1 在楼下，物业来了」 tells more than the digit.
            { } words when said is not Help => words,
            _ => said,
        };
    }

    /// <summary>Whether they tell of themselves and not of whoever is in danger: 「我是2单元的」.</summary>
    public static bool IsOfThemselves(Reading reading) => Own.Read(reading.Normalized) is not null;

    /// <summary>Whether it takes the edge off: no new alarm is meant, whatever else the words resemble.</summary>
    public static bool Calms(string? said) => said is Over or Arrived or Called;
}
