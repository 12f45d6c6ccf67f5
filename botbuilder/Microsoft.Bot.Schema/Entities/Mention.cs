using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A user named in a message.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(MentionConverter))]
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty("mentioned"), JsonPropertyName("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }
}
