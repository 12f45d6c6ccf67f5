namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>A field of a push: a value, or fields of its own.</summary>
/// <param name="Name">As the platform writes it.</param>
/// <param name="Value">A string goes into CDATA, a number stands bare; null when there are parts.</param>
/// <param name="Parts">Fields within the field.</param>
internal sealed record Field(string Name, object? Value, IReadOnlyList<Field>? Parts = null)
{
    /// <summary>A field that holds others.</summary>
    public static Field Of(string name, params Field[] parts) => new(name, null, parts);
}
