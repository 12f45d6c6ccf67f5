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
        if (Transcripts.IsCorrection(activity))
        {
            var transcript = await ReadAsync().ConfigureAwait(false);
            if (Transcripts.Correct(transcript, activity))
            {
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
