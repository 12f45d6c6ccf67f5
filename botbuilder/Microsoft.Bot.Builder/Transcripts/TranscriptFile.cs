using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>The file of one conversation: a JSON array of activities.</summary>
internal sealed class TranscriptFile(string folder, string channelId, string conversationId)
{
    public const string Extension = ".transcript";

    private static readonly JsonSerializerSettings Format = new()
    {
        Formatting = Formatting.Indented,
        NullValueHandling = NullValueHandling.Ignore,
    };

    public string Path { get; } = System.IO.Path.Combine(folder, NameOf(channelId), NameOf(conversationId) + Extension);

    /// <summary>A file name for an id of a channel's making; whatever it holds, it stays one name in its folder.</summary>
    public static string NameOf(string id) => Uri.EscapeDataString(id) is var name && name.Trim('.').Length == 0 ? "%" + name : name;

    public async Task<List<Activity>> ReadAsync() => File.Exists(Path)
        ? JsonConvert.DeserializeObject<List<Activity>>(await File.ReadAllTextAsync(Path).ConfigureAwait(false)) ?? []
        : [];

    public async Task AddAsync(Activity activity)
    {
        if (activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
        {
            var transcript = await ReadAsync().ConfigureAwait(false);
            var at = transcript.FindIndex(earlier => earlier.Id == activity.Id);
            if (at >= 0)
            {
                transcript[at] = activity.Type == ActivityTypes.MessageUpdate ? Changed(transcript[at], activity) : Deleted(transcript[at]);
                await File.WriteAllTextAsync(Path, JsonConvert.SerializeObject(transcript, Format)).ConfigureAwait(false);
            }

            return;
        }

        await AppendAsync(JsonConvert.SerializeObject(activity, Format)).ConfigureAwait(false);
    }

    public void Delete()
    {
        if (File.Exists(Path))
        {
            File.Delete(Path);
        }
    }

    private static Activity Changed(Activity before, Activity after)
    {
        var changed = after.Copy();
        changed.Type = ActivityTypes.Message;
        changed.Timestamp = before.Timestamp;
        changed.LocalTimestamp = before.LocalTimestamp;
        return changed;
    }

    // What was said is gone; that something was said here is not.
    private static Activity Deleted(Activity before) => new(ActivityTypes.MessageDelete)
    {
        Id = before.Id,
        From = new ChannelAccount("deleted", role: before.From?.Role),
        Recipient = new ChannelAccount("deleted", role: before.Recipient?.Role),
        Locale = before.Locale,
        Timestamp = before.Timestamp,
        LocalTimestamp = before.LocalTimestamp,
        ChannelId = before.ChannelId,
        Conversation = before.Conversation,
        ServiceUrl = before.ServiceUrl,
        ReplyToId = before.ReplyToId,
    };

    // The file stays a whole array after every activity: the closing bracket is written over by the next one.
    private async Task AppendAsync(string json)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path));
        var stream = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        await using (stream.ConfigureAwait(false))
        {
            var isFirst = stream.Length == 0;
            stream.Seek(isFirst ? 0 : -1, SeekOrigin.End);
            var writer = new StreamWriter(stream);
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteAsync(isFirst ? "[" : ",\n").ConfigureAwait(false);
                await writer.WriteAsync(json + "]").ConfigureAwait(false);
            }
        }
    }
}
