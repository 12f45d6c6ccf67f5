using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Connector;

/// <summary>Json.NET as the Bot Framework's wire wants it. All settings share one resolver: Json.NET keeps its contracts there.</summary>
internal static class WireSettings
{
    /// <summary>How deep a document may be nested.</summary>
    public const int MaximumDepth = 128;

    private static readonly DefaultContractResolver Contracts = new();

    public static JsonSerializerSettings Create(Formatting formatting) => new()
    {
        Formatting = formatting,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        NullValueHandling = NullValueHandling.Ignore,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = Contracts,
        MaxDepth = MaximumDepth,
    };
}
