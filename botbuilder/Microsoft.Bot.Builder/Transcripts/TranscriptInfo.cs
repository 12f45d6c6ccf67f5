namespace Microsoft.Bot.Builder;

/// <summary>A transcript in a list of them.</summary>
public class TranscriptInfo
{
    public string ChannelId { get; set; }

    /// <summary>The id of the conversation.</summary>
    public string Id { get; set; }

    public DateTimeOffset Created { get; set; }
}
