using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, by code and by message.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonProperty("code"), JsonPropertyName("code")]
    public string Code { get; set; }

    [JsonProperty("message"), JsonPropertyName("message")]
    public string Message { get; set; }

    [JsonProperty("innerHttpError"), JsonPropertyName("innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }
}
