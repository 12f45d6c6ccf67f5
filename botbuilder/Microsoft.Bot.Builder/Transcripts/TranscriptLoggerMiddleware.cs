using System.Security.Cryptography;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Hands everything that is said in a turn to a transcript logger, when the turn has ended.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private static readonly JsonSerializer Cloning = new() { NullValueHandling = NullValueHandling.Ignore };

    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var transcript = new Queue<IActivity>();
        if (turnContext.Activity is { } incoming && !IsContinuation(incoming))
        {
            incoming.From ??= new ChannelAccount();
            if (string.IsNullOrEmpty(incoming.From.Role) && string.IsNullOrEmpty((string)incoming.From.Properties["role"]))
            {
                incoming.From.Role = RoleTypes.User;
            }

            Note(transcript, Clone(incoming));
        }

        Listen(turnContext, transcript);
        await nextTurn(cancellationToken).ConfigureAwait(false);
        await LogAsync(transcript).ConfigureAwait(false);
    }

    private static void Listen(ITurnContext turnContext, Queue<IActivity> transcript)
    {
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            foreach (var activity in activities)
            {
                Note(transcript, Clone(activity));
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update().ConfigureAwait(false);
            var changed = Clone(activity);
            changed.Type = ActivityTypes.MessageUpdate;
            Note(transcript, changed);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete().ConfigureAwait(false);
            Note(transcript, new Activity(ActivityTypes.MessageDelete, reference.ActivityId).ApplyConversationReference(reference));
        });
    }

    // The event a host starts a proactive turn with was said by nobody.
    private static bool IsContinuation(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation };

    private static void Note(Queue<IActivity> transcript, Activity activity)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        transcript.Enqueue(activity);
    }

    // The bot goes on working with its activity after sending it.
    private static Activity Clone(Activity activity)
    {
        var json = new Newtonsoft.Json.Linq.JTokenWriter();
        Cloning.Serialize(json, activity);
        var clone = json.Token.ToObject<Activity>(Cloning);
        clone.Id ??= $"g_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        return clone;
    }

    private async Task LogAsync(Queue<IActivity> transcript)
    {
        try
        {
            while (transcript.TryDequeue(out var activity))
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The user has had the answer: a transcript that cannot be kept is no reason to fail the turn.
        catch (Exception error)
#pragma warning restore CA1031
        {
            System.Diagnostics.Trace.TraceError($"Transcript logActivity failed with {error}");
        }
    }
}
