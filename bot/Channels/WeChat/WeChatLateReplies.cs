using System.Collections.Concurrent;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using Microsoft.Bot.Builder;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Answers that were not ready at the last try of their push. Each is promised in the book first; when its turn ends it
/// goes out as a customer-service message, or it is kept and stands before the resident's next answer. A host that dies
/// meanwhile leaves the promise to whichever host answers next.
/// </summary>
internal sealed partial class WeChatLateReplies(WeChatKeptMessages kept, IWeChatSpeech speech, WeChatDrain drain, TimeProvider time, ILogger<WeChatLateReplies> logger)
{
    private const string Promised = "wechat.promised";
    private const string Sending = "wechat.sending";
    private const string Ready = "wechat.late";

    /// <summary>How long a message waits for the late answer to the one before it, so that both can be read in order.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Longer than any turn: whoever promised this long ago has died.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Task> _underway = new(StringComparer.Ordinal);

    /// <summary>Promises the answer of a turn; it is passed on when the turn ends.</summary>
    public async Task PromiseAsync(string conversation, WeChatStamp stamp, Task<string?> turn, CancellationToken stopping)
    {
        var promise = new OutboundMessage { Key = stamp.PushId, To = conversation, Text = "", SendAt = time.GetUtcNow(), Topic = Promised };
        await kept.KeepAsync(promise, stopping);
        var passing = PassOnAsync(promise, stamp.OpenId, turn, stopping);
        drain.Await(passing);
        var all = _underway.AddOrUpdate(conversation, passing, (_, before) => Task.WhenAll(before, passing));
        _ = all.ContinueWith(done => _underway.TryRemove(KeyValuePair.Create(conversation, done)), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
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
        if (message.Topic is Promised or Sending)
        {
            // Seldom: the host that promised died before it could pass the answer on.
            return now - message.SendAt < Patience ? null : new WeChatShown(message, MessageFactory.Text(Words(ConversationStorage.Current?.Ring.Find(message.Key))));
        }

        return new WeChatShown(message, message.Expires <= now ? null : WeChatSpeech.AsActivity(message));
    }

    private static string Words(AnsweredPush? answered) => answered is null or { IsElsewhere: true } ? WeChatText.OutOfOrder : WeChatFormats.Words(answered.Reply);

    private async Task PassOnAsync(OutboundMessage promise, string openId, Task<string?> turn, CancellationToken stopping)
    {
        try
        {
            var ready = promise with { Text = await WordsAsync(turn), Topic = Ready };
            if (ready.Text.Length == 0 || !speech.IsPossible)
            {
                await kept.ReplaceAsync(promise, ready.Text.Length == 0 ? null : ready, stopping);
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

    private static async Task<string> WordsAsync(Task<string?> turn)
    {
        try
        {
            return WeChatFormats.Words(await turn);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return WeChatText.OutOfOrder;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A late answer could not be passed on ({Failure}); it waits for the resident's next message.")]
    private partial void LogLeft(string failure);
}
