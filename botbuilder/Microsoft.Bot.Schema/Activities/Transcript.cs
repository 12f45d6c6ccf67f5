using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation's activities, in order.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty("activities"), JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
