using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user or a bot, as its channel names it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(ChannelAccountConverter))]
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("name"), JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonProperty("aadObjectId"), JsonPropertyName("aadObjectId")]
    public string AadObjectId { get; set; }

    [Newtonsoft.Json.JsonExtensionData(ReadData = true, WriteData = true)]
    [System.Text.Json.Serialization.JsonIgnore]
    public JObject Properties { get => PropertiesOrNull ??= []; set => PropertiesOrNull = value; }

    internal JObject PropertiesOrNull { get; private set; }

    [JsonProperty("role"), JsonPropertyName("role")]
    public string Role { get; set; }
}
