using System.Collections.Concurrent;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Answers that were not ready at the last try of their push, and what answers had no room for. Each is promised in the book first; when its turn ends it
/// goes out as a customer-service message, or it is kept and stands before the resident's next answer. A host that dies
/// meanwhile leaves the promise to whichever host answers next.
/// </summary>
internal sealed partial class WeChatLateReplies(WeChatKeptMessages kept, IWeChatSpeech speech, WeChatDrain drain, TimeProvider time, ILogger<WeChatLateReplies> logger)
{
    private const string Promised = "wechat.promised";
    private const string Sending = "wechat.sending";
    private const string Passing = "wechat.following.sending";

    /// <summary>Of what goes out after an answer.</summary>
    public const string Following = "wechat.following";

    /// <summary>Of what waits for the resident's next word.</summary>
    public const string Ready = "wechat.late";

    /// <summary>So that what follows is not shown before what it follows.</summary>
    private static readonly TimeSpan AfterReply = TimeSpan.FromMilliseconds(300);

    /// <summary>A reply this host never gave went out with a later try, on another.</summary>
    private static readonly TimeSpan Tries = TimeSpan.FromSeconds(6);

    /// <summary>How long a message waits for the late answer to the one before it, so that both can be read in order.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Longer than any turn: whoever promised this long ago has died.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Task> _underway = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _unanswered = new(StringComparer.Ordinal);

    /// <summary>Promises the answer of a turn; it is passed on when the turn ends.</summary>
    public async Task PromiseAsync(string conversation, WeChatStamp stamp, Task<string?> turn, CancellationToken stopping)
    {
        var promise = new OutboundMessage { Key = stamp.PushId, To = conversation, Text = "", SendAt = time.GetUtcNow(), Topic = Promised };
        await kept.KeepAsync(promise, stopping);
        Begin(conversation, PassOnAsync(promise, stamp.OpenId, turn, stopping));
    }

    /// <summary>Sends what follows an answer once that is on its way; all of it is kept already.</summary>
    public void Follow(string conversation, WeChatStamp stamp, IReadOnlyList<OutboundMessage> following, CancellationToken stopping)
    {
        if (following.Count > 0 && speech.IsPossible)
        {
            var answered = _unanswered.GetOrAdd(stamp.PushId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            Begin(conversation, FollowAsync(_underway.GetValueOrDefault(conversation) ?? Task.CompletedTask, stamp, following, answered, stopping));
        }
    }

    /// <summary>A reply has been written.</summary>
    public void Answered(string pushId)
    {
        if (_unanswered.TryGetValue(pushId, out var answered))
        {
            answered.TrySetResult();
        }
    }

    /// <summary>Waits a moment for an answer this host still has to pass on; false when there is none.</summary>
    public async ValueTask<bool> WaitAsync(string conversation)
    {
        if (!_underway.TryGetValue(conversation, out var passing))
        {
            return false;
        }

        await Task.WhenAny(passing, Task.Delay(Grace, time));
        return true;
    }

    /// <summary>What is settled with the next answer: promises of hosts that died are made good or given up, what has expired is dropped.</summary>
    public IReadOnlyList<WeChatShown> Shown(IEnumerable<OutboundMessage> waiting) => [.. waiting.Select(Settled).OfType<WeChatShown>()];

    private WeChatShown? Settled(OutboundMessage message)
    {
        var now = time.GetUtcNow();
        // Seldom: the host that had it in hand died before it could pass it on.
        var isLeft = now - message.SendAt >= Patience;
        return message.Topic switch
        {
            Promised or Sending => isLeft ? new WeChatShown(message, WeChatSpeech.AsActivity(Filled(message, ConversationStorage.Current?.Ring.Find(Pseudonym.Of(message.Key))))) : null,
            Following => isLeft ? new WeChatShown(message, WeChatSpeech.AsActivity(message)) : null,
            // It may have arrived.
            Passing => isLeft ? new WeChatShown(message, null) : null,
            _ => new WeChatShown(message, message.Expires <= now ? null : WeChatSpeech.AsActivity(message)),
        };
    }

    private static OutboundMessage Filled(OutboundMessage promise, AnsweredPush? answered) =>
        answered is null or { IsElsewhere: true } ? promise with { Text = WeChatText.OutOfOrder } : Filled(promise, WeChatFormats.Piece(answered.Reply));

    // A promise without an answer says nothing.
    private static OutboundMessage Filled(OutboundMessage promise, WeChatPiece? piece) => piece?.AsMessage(promise) ?? promise;

    private void Begin(string conversation, Task passing)
    {
        drain.Await(passing);
        var all = _underway.AddOrUpdate(conversation, passing, (_, before) => Task.WhenAll(before, passing));
        _ = all.ContinueWith(done => _underway.TryRemove(KeyValuePair.Create(conversation, done)), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private async Task FollowAsync(Task before, WeChatStamp stamp, IReadOnlyList<OutboundMessage> following, TaskCompletionSource answered, CancellationToken stopping)
    {
        try
        {
            await before;
            await Task.WhenAny(answered.Task, Task.Delay(Tries, time, stopping));
            await Task.Delay(AfterReply, time, stopping);
            var isOpen = true;
            foreach (var message in following)
            {
                isOpen = isOpen ? await PassAsync(stamp.OpenId, message, stopping) : await kept.ReplaceAsync(message, message with { Topic = Ready }, stopping) && false;
            }
        }
        catch (Exception exception)
        {
            LogLeft(exception.GetType().Name);
        }
        finally
        {
            _unanswered.TryRemove(KeyValuePair.Create(stamp.PushId, answered));
        }
    }

    private async Task<bool> PassAsync(string openId, OutboundMessage message, CancellationToken stopping)
    {
        var passing = message with { Topic = Passing, SendAt = time.GetUtcNow() };
        if (!await kept.ReplaceAsync(message, passing, stopping))
        {
            return true;
        }

        var outcome = await speech.SayAsync(openId, message, stopping);
        var isOver = outcome is not (null or DeliveryOutcome.TryLater);
        await kept.ReplaceAsync(passing, isOver ? null : message with { Topic = Ready }, stopping);
        WeChatMeter.Followed(outcome);
        return isOver;
    }

    private async Task PassOnAsync(OutboundMessage promise, string openId, Task<string?> turn, CancellationToken stopping)
    {
        try
        {
            var ready = await FilledAsync(promise, turn) with { Topic = Ready };
            var isNothing = ready is { Text.Length: 0, Photo: null };
            if (isNothing || !speech.IsPossible)
            {
                await kept.ReplaceAsync(promise, isNothing ? null : ready, stopping);
                return;
            }

            var sending = promise with { Topic = Sending, SendAt = time.GetUtcNow() };
            if (await kept.ReplaceAsync(promise, sending, stopping))
            {
                var outcome = await speech.SayAsync(openId, ready, stopping);
                await kept.ReplaceAsync(sending, outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Unknown ? null : ready, stopping);
                WeChatMeter.Late(outcome);
            }
        }
        catch (Exception exception)
        {
            // The promise stays in the book.
            LogLeft(exception.GetType().Name);
        }
    }

    private static async Task<OutboundMessage> FilledAsync(OutboundMessage promise, Task<string?> turn)
    {
        try
        {
            return Filled(promise, WeChatFormats.Piece(await turn));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return promise with { Text = WeChatText.OutOfOrder };
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A late answer could not be passed on ({Failure}); it waits for the resident's next message.")]
    private partial void LogLeft(string failure);
}
