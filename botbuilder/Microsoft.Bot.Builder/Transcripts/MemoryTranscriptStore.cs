using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in memory, for tests and local trials. A message that is changed or deleted later is changed or deleted in its transcript.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];
    private readonly Lock _lock = new();

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var key = (activity.ChannelId, activity.Conversation.Id);
        lock (_lock)
        {
            if (!_transcripts.TryGetValue(key, out var transcript))
            {
                _transcripts[key] = transcript = [];
            }

            if (!Transcripts.IsCorrection(activity))
            {
                transcript.Add(activity);
            }
            else
            {
                Transcripts.Correct(transcript, (Activity)activity);
            }
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            return Task.FromResult(_transcripts.TryGetValue((channelId, conversationId), out var transcript)
                ? Pages.Of(transcript, startDate, continuationToken)
                : new PagedResult<IActivity>());
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_lock)
        {
            var transcripts = _transcripts.Where(entry => entry.Key.Channel == channelId).Select(entry => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = entry.Key.Conversation,
                Created = entry.Value.FirstOrDefault()?.Timestamp ?? default,
            });
            return Task.FromResult(Pages.Of(transcripts, continuationToken));
        }
    }
}
