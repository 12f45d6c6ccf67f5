using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation an activity belongs to.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(ConversationAccountConverter))]
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = null,
        string conversationType = null,
        string id = null,
        string name = null,
        string aadObjectId = null,
        string role = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonProperty("isGroup"), JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonProperty("conversationType"), JsonPropertyName("conversationType")]
    public string ConversationType { get; set; }

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

    [JsonProperty("tenantId"), JsonPropertyName("tenantId")]
    public string TenantId { get; set; }
}
