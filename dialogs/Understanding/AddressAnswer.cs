namespace CommunityBot.Dialogs.Understanding;

/// <summary>A place as the window for people shows it: a text where one number was said, a list where several were.</summary>
internal sealed record AddressAnswer(string Text, string? Estate, object? Building, object? Unit, object? Floor, object? Room, string? Door, string? Place)
{
    public static AddressAnswer Of(AddressReading address) => new(
        address.Text,
        address.Estate,
        OneOrList(address.Buildings),
        OneOrList(address.Units),
        OneOrList(address.Floors),
        OneOrList(address.Rooms),
        address.Door,
        address.Place);

    private static object? OneOrList(IReadOnlyList<string> values) => values switch
    {
        [] => null,
        [var only] => only,
        _ => values,
    };
}
