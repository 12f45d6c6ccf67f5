using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer of a service further down.</summary>
public class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonProperty("statusCode"), JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }

    [JsonProperty("body"), JsonPropertyName("body")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Body { get; set; }
}
