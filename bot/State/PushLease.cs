using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>Keeps a push first in its conversation's line while its turn runs. A turn that is over within a second costs no round trip.</summary>
internal sealed class PushLease : IAsyncDisposable
{
    /// <summary>Twice may fail.</summary>
    public static readonly TimeSpan RenewEvery = ConversationStore.Lease / 3;

    private readonly ConversationStore _store;
    private readonly string _conversation;
    private readonly string _push;
    private readonly string _host;
    private readonly Timer _timer;

    public PushLease(ConversationStore store, string conversation, string push, string host)
    {
        _store = store;
        _conversation = conversation;
        _push = push;
        _host = host;
        _timer = new Timer(static lease => _ = ((PushLease)lease!).RenewAsync(), this, RenewEvery, RenewEvery);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    // Whoever loses the lease still cannot lose the race: the document is written by compare-and-set.
    private async Task RenewAsync()
    {
        try
        {
            await _store.RenewAsync(_conversation, _push, _host);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
        }
    }
}
