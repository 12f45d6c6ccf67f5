using System.Collections.Concurrent;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Events that calls of the API bring about, pushed after the call is answered.</summary>
internal sealed class LaterPushes(PushDelivery delivery, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();

    /// <summary>Pushes an event soon.</summary>
    public void Push(string openId, string name, params Field[] fields)
    {
        var push = new Push(openId, clock.GetUtcNow(), "event", null, [new("Event", name), .. fields]);
        var running = Task.Run(() => delivery.DeliverAsync(push));
        _running[running] = 0;
        _ = running.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Ends when all are delivered.</summary>
    public Task SettleAsync() => Task.WhenAll(_running.Keys);
}
