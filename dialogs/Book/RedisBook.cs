using System.Text.Json.Serialization.Metadata;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Book;

/// <summary>The book in Redis.</summary>
internal sealed class RedisBook(IConnectionMultiplexer redis, RedisKeys keys) : IBook, IDisposable
{
    private const int BrokenOff = 3;

    // Changes that lost a race try again one after another, so that within a host somebody always wins.
    private readonly SemaphoreSlim _turnstile = new(1);

    private Task? _whole;

    private IDatabase Database => redis.GetDatabase();

    /// <inheritdoc/>
    public async Task<TDocument?> ReadAsync<TDocument>(string key, JsonTypeInfo<TDocument> type, CancellationToken cancellationToken)
        where TDocument : class
    {
        await WholeAsync();
        return RedisBookChange.Document(await Database.StringGetAsync(keys.OfBook(key)), type);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadLinesAsync(string key, CancellationToken cancellationToken)
    {
        await WholeAsync();
        return RedisBookChange.Lines(await Database.StringGetAsync(keys.OfBook(key)));
    }

    /// <inheritdoc/>
    public async Task<TOutcome> ChangeAsync<TOutcome>(Func<IBookChange, Task<TOutcome>> decide, CancellationToken cancellationToken)
    {
        await WholeAsync();
        var (done, outcome) = await TryAsync(decide);
        if (done)
        {
            return outcome;
        }

        await _turnstile.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (done, outcome) = await TryAsync(decide);
                if (done)
                {
                    return outcome;
                }
            }
        }
        finally
        {
            _turnstile.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turnstile.Dispose();

    // Before the first look, what a killed host left half written is finished.
    private Task WholeAsync() => _whole is { IsFaulted: false, IsCanceled: false } whole ? whole : _whole = new RedisBookChange(Database, keys).CommitAsync();

    private async Task<(bool Done, TOutcome Outcome)> TryAsync<TOutcome>(Func<IBookChange, Task<TOutcome>> decide)
    {
        for (var tries = 1; ; tries++)
        {
            var change = new RedisBookChange(Database, keys);
            var outcome = await decide(change);
            try
            {
                return (change.IsEmpty || await change.CommitAsync(), outcome);
            }
            // The embedded server has been seen to break off a script under a flood of writes. What was begun stands in the
            // journal and is finished by the next script; the change is then decided on what is true by then.
            catch (RedisServerException exception) when (tries < BrokenOff && exception.Message.Contains("Unexpected Lua error", StringComparison.Ordinal))
            {
            }
        }
    }
}
