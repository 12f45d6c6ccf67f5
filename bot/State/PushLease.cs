using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>Keeps the claim on a push while its turn runs. A turn that is over within a second costs no round trip.</summary>
internal sealed class PushLease : IAsyncDisposable
{
    private static readonly TimeSpan RenewEvery = ConversationStore.Lease / 3;

    private readonly ConversationStore _store;
    private readonly string _conversation;
    private readonly string _push;
    private readonly string _owner;
    private readonly Timer _timer;

    public PushLease(ConversationStore store, string conversation, string push, string owner)
    {
        _store = store;
        _conversation = conversation;
        _push = push;
        _owner = owner;
        _timer = new Timer(static lease => _ = ((PushLease)lease!).RenewAsync(), this, RenewEvery, RenewEvery);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    // Whoever loses the claim still cannot lose the race: the document is written by compare-and-set.
    private async Task RenewAsync()
    {
        try
        {
            await _store.RenewAsync(_conversation, _push, _owner);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
        }
    }
}
