using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A file, a link or a card that travels with a message.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(AttachmentConverter))]
public class Attachment
{
    public Attachment()
    {
    }

    public Attachment(string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonProperty("contentType"), JsonPropertyName("contentType")]
    public string ContentType { get; set; }

    [JsonProperty("contentUrl"), JsonPropertyName("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty("content"), JsonPropertyName("content")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Content { get; set; }

    [JsonProperty("name"), JsonPropertyName("name")]
    public string Name { get; set; }

    [Newtonsoft.Json.JsonExtensionData(ReadData = true, WriteData = true)]
    [System.Text.Json.Serialization.JsonIgnore]
    public JObject Properties { get => PropertiesOrNull ??= []; set => PropertiesOrNull = value; }

    internal JObject PropertiesOrNull { get; private set; }

    [JsonProperty("thumbnailUrl"), JsonPropertyName("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}
