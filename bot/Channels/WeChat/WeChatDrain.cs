using System.Collections.Concurrent;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Lets the host end without breaking a word off: turns that have begun, and late answers under way, get some seconds
/// after the host was asked to stop; only then their token ends.
/// </summary>
internal sealed class WeChatDrain : IHostedLifecycleService, IDisposable
{
    /// <summary>Enough for all but hopeless turns, and within what service managers give.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _stopping;
    private readonly ConcurrentDictionary<Task, bool> _awaited = new();
    private readonly TimeProvider _time;

    public WeChatDrain(IHostApplicationLifetime host, TimeProvider time)
    {
        _time = time;
        _end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _stopping = host.ApplicationStopping.Register(() => _end.CancelAfter(Patience));
    }

    /// <summary>Ends the turns with the host.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Has the host's end wait for something.</summary>
    public void Await(Task task)
    {
        _awaited[task] = true;
        task.ContinueWith(done => _awaited.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        // By now no request is left.
        await Task.WhenAny(Task.WhenAll(_awaited.Keys), Task.Delay(Patience, _time, cancellationToken));
        try
        {
            await _end.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // A host in a test is stopped once more while its services go, or after they are gone.
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stopping.Dispose();
        _end.Dispose();
    }
}
