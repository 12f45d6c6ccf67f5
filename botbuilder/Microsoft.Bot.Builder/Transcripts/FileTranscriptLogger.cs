using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps a JSON file for each conversation, under a folder for its channel. A message that is changed or deleted later is changed
/// or deleted in its transcript.
/// </summary>
#pragma warning disable CA1001 // The semaphore's handle is never asked for, so there is nothing to give back.
public class FileTranscriptLogger : ITranscriptStore
#pragma warning restore CA1001
{
    private readonly string _folder;
    private readonly bool _unitTestMode;
    private readonly HashSet<string> _started = [];
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Writes below <paramref name="folder"/>, the current one by default; in unit test mode over files of earlier runs.</summary>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(folder ?? Environment.CurrentDirectory);
        _unitTestMode = unitTestMode;
        Directory.CreateDirectory(_folder);
    }

    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        System.Diagnostics.Trace.TraceInformation($"{activity.From?.Name ?? activity.From?.Id ?? activity.From?.Role} [{activity.Type}] {activity.AsMessageActivity()?.Text}");
        var file = FileOf(activity.ChannelId, activity.Conversation.Id);
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_started.Add(file.Path) && _unitTestMode)
            {
                file.Delete();
            }

            await file.AddAsync((Activity)activity).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        return Pages.Of(await FileOf(channelId, conversationId).ReadAsync().ConfigureAwait(false), startDate, continuationToken);
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var folder = new DirectoryInfo(Path.Combine(_folder, TranscriptFile.NameOf(channelId)));
        var transcripts = folder.Exists ? folder.EnumerateFiles("*" + TranscriptFile.Extension) : [];
        return Task.FromResult(Pages.Of(
            transcripts.Select(file => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file.Name)),
                Created = file.CreationTimeUtc,
            }),
            continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        FileOf(channelId, conversationId).Delete();
        return Task.CompletedTask;
    }

    private TranscriptFile FileOf(string channelId, string conversationId) => new(_folder, channelId, conversationId);
}
