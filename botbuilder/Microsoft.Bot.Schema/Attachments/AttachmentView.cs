using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One rendition of an uploaded file.</summary>
public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    [JsonProperty("viewId"), JsonPropertyName("viewId")]
    public string ViewId { get; set; }

    [JsonProperty("size"), JsonPropertyName("size")]
    public int? Size { get; set; }
}
