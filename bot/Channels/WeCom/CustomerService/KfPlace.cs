using System.Text.Json.Serialization;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>How far an account's messages have been fetched.</summary>
internal sealed record KfPlace
{
    /// <summary>What the platform wants to hear to go on where it left off; null to begin with the oldest it has.</summary>
    public string? Cursor { get; init; }

    /// <summary>Lets us fetch often for ten minutes; comes with every call.</summary>
    public string? Token { get; init; }

    /// <summary>How often the platform has told of news.</summary>
    public long Told { get; init; }

    /// <summary>How much of that has been fetched and answered.</summary>
    public long Fetched { get; init; }

    /// <summary>Whether there is something to fetch.</summary>
    [JsonIgnore]
    public bool IsDue => Told > Fetched;
}

/// <summary>How the channel's records stand in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KfPlace))]
[JsonSerializable(typeof(KfPiece[]))]
internal sealed partial class KfJson : JsonSerializerContext;
