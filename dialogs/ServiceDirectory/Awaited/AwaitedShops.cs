using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>Everybody who waits for a place, in the order in which they asked.</summary>
internal sealed record AwaitedShops(ImmutableArray<AwaitedShop> All)
{
    /// <summary>The book's key.</summary>
    public const string Key = "directory/awaited";

    public static AwaitedShops None { get; } = new([]);

    /// <summary>With one more who waits; whoever waits already waits once.</summary>
    public AwaitedShops With(AwaitedShop shop) =>
        new([.. All.Where(other => other.Resident != shop.Resident || other.Wish != shop.Wish), shop]);

    /// <summary>Without those who have been told, or want to hear nothing.</summary>
    public AwaitedShops Without(Func<AwaitedShop, bool> gone) => new([.. All.Where(shop => !gone(shop))]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AwaitedShops))]
internal sealed partial class AwaitedJson : JsonSerializerContext;
