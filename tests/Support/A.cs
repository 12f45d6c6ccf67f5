using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Tests.Support;

/// <summary>Valid objects to start a spec from.</summary>
internal static class A
{
    /// <summary>Friday 27 November 2026, 19:52 in the community.</summary>
    public static DateTimeOffset FridayEvening { get; } = new(2026, 11, 27, 19, 52, 0, TimeSpan.FromHours(8));

    /// <summary>A stairwell light of 3号楼2单元, filed on that evening.</summary>
    public static WorkOrder WorkOrder(string reporter = "resident", RepairPlace? place = null, string category = "LIGHT_STAIR") => Dialogs.Repairs.WorkOrder.File(
        RepairDraft() with { Category = category, Place = place ?? RepairPlace() },
        Sample.Model(FaultCatalog.Read)[category],
        "20261127-001",
        reporter,
        "push-1",
        FridayEvening,
        Sample.Model(Neighbourhood.Read).Calendar);

    public static RepairDraft RepairDraft() => new() { Category = "LIGHT_STAIR", Place = RepairPlace(), Description = "楼道灯不亮" };

    public static RepairPlace RepairPlace() => new() { Estate = "EST01", Building = "3", Unit = "2" };

    /// <summary>A reading with nothing but words; add what the words mean by <c>with</c>.</summary>
    public static Reading Reading(string text) => new()
    {
        Text = text,
        Normalized = text,
        Intents = [new IntentReading(IntentNames.None, 1, text)],
    };

    public static AddressReading Address(string text, string? estate = null, string? building = null, string? unit = null, string[]? floors = null, string? room = null, string? place = null) =>
        new(text, estate, building is null ? [] : [building], unit is null ? [] : [unit], floors ?? [], room is null ? [] : [room], null, place);
}
