using System.Collections.Concurrent;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>
/// Fetches the messages the platform only tells of. One host of all reads an account; the cursor moves when all before
/// it is answered, and a resident whose turn takes long holds nobody else up.
/// </summary>
internal sealed partial class KfReader(KfInbox inbox, RedisKfLease lease, KfApi api, KfTurns turns, WeChatDrain drain, IOptions<WeComOptions> options, TimeProvider time, ILogger<KfReader> logger) : BackgroundService
{
    /// <summary>How soon a host looks after what another has left.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShortRest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(60);

    /// <summary>What is older can no longer be answered.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    private const int MostOpen = 8;
    private const int AtOnce = 16;

    private readonly ConcurrentDictionary<string, Task> _reading = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Since, TimeSpan Lasts)> _resting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _news = new(0);
    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Takes the platform's word that an account has news; what has returned is not forgotten.</summary>
    public async Task TellAsync(string account, string? token)
    {
        await inbox.TellAsync(account, token, drain.Token);
        _news.Release();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var account in await inbox.DueAsync(stoppingToken))
                {
                    Begin(account, stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(WeChatRedaction.Of(exception));
            }

            await ((Task)_news.WaitAsync(LookAgain, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_reading.Values);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _news.Dispose();
        _places.Dispose();
        base.Dispose();
    }

    private void Begin(string account, CancellationToken stopping)
    {
        if (!(_resting.TryGetValue(account, out var rest) && TimeProvider.System.GetElapsedTime(rest.Since) < rest.Lasts) && !_reading.ContainsKey(account))
        {
            var reading = ReadAsync(account, stopping);
            _reading[account] = reading;
            _ = reading.ContinueWith(
                _ =>
                {
                    _reading.TryRemove(account, out var _);
                    _news.Release();
                },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }
    }

    private async Task ReadAsync(string account, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await using var held = await lease.TakeAsync(account);
            if (held is not null)
            {
                await ReadAllAsync(account, stopping);
            }
            else
            {
                await Task.Delay(Moment, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(WeChatRedaction.Of(exception));
            await Task.Delay(LookAgain, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            // The host stops; the cursor stands where all before it is answered.
        }
    }

    private async Task ReadAllAsync(string account, CancellationToken stopping)
    {
        var place = await inbox.ReadAsync(account, stopping);
        var (cursor, told, more) = (place.Cursor, place.Fetched, true);
        var open = new Queue<OpenPage>();
        var last = new Dictionary<string, Task>(StringComparer.Ordinal);
        while (true)
        {
            if (more)
            {
                told = place.Told;
                if (await FetchAsync(account, cursor, place.Token, stopping) is not { } page)
                {
                    return;
                }

                more = page.HasMore && page.Next is not null && page.Next != cursor;
                open.Enqueue(new OpenPage(cursor, page.Next ?? cursor, AnswerAsync(page, last)));
                cursor = page.Next ?? cursor;
            }

            await CloseAsync(account, open, more ? MostOpen : 0, stopping);
            place = await inbox.ReadAsync(account, stopping);
            if (!more && place.Told > told)
            {
                more = true;
            }
            else if (!more && open.Count == 0)
            {
                await inbox.SettleAsync(account, told, stopping);
                return;
            }
        }
    }

    // Pages end in order, or the cursor would pass somebody by. Waits a moment only, unless too many are open.
    private async Task CloseAsync(string account, Queue<OpenPage> open, int most, CancellationToken stopping)
    {
        while (open.TryPeek(out var page))
        {
            if (!page.Answered.IsCompleted && open.Count <= most)
            {
                return;
            }

            if (open.Count <= MostOpen)
            {
                await Task.WhenAny(page.Answered, Task.Delay(Moment, stopping));
                if (!page.Answered.IsCompleted)
                {
                    return;
                }
            }

            await page.Answered;
            open.Dequeue();
            if (page.To != page.From)
            {
                await inbox.AdvanceAsync(account, page.From, page.To, stopping);
            }
        }
    }

    private async Task<KfPage?> FetchAsync(string account, string? cursor, string? token, CancellationToken stopping)
    {
        var (page, answer) = await api.FetchAsync(account, cursor, token, stopping);
        if (answer is WeChatApiAnswer.Refused old && KfErrors.IsOldCall(old.Code))
        {
            (page, answer) = await api.FetchAsync(account, cursor, null, stopping);
        }

        switch (answer)
        {
            case WeChatApiAnswer.Done:
                return page;
            case WeChatApiAnswer.Refused refused when KfErrors.IsAccount(refused.Code):
                LogNoAccount(refused.Code);
                break;
            case WeChatApiAnswer.Refused refused when cursor is not null && !WeChatErrors.IsTooOften(refused.Code) && !WeChatErrors.IsToken(refused.Code) && !WeChatErrors.IsConfiguration(refused.Code) && refused.Code != WeChatErrors.Busy:
                // The platform lists three days again; what has been seen to is known.
                LogCursorLost(refused.Code);
                await inbox.AdvanceAsync(account, cursor, null, stopping);
                return null;
        }

        _resting[account] = (TimeProvider.System.GetTimestamp(), answer is WeChatApiAnswer.Refused { Code: not WeChatErrors.Busy } ? LongRest : ShortRest);
        return null;
    }

    private Task AnswerAsync(KfPage page, Dictionary<string, Task> last)
    {
        var messages = page.Entries.Select(entry => KfMessageReader.Read(entry, options.Value.CorpId)).OfType<KfMessage>().ToArray();
        var answered = messages.Where(message => message.IsByPerson).GroupBy(message => message.Resident).ToDictionary(group => group.Key, group => group.Max(message => message.At));
        var earliest = time.GetUtcNow() - Window;
        var conversations = messages
            // What one of the account's people has answered since needs no second answer.
            .Where(message => message.At > earliest && !(message.IsSaid && answered.TryGetValue(message.Resident, out var at) && at >= message.At))
            .GroupBy(message => message.Resident);
        var work = Task.WhenAll(conversations.Select(conversation => last[conversation.Key] = AnswerAsync(last.GetValueOrDefault(conversation.Key, Task.CompletedTask), [.. conversation])));
        drain.Await(work);
        return work;
    }

    // One after the other within a conversation, over pages too.
    private async Task AnswerAsync(Task before, IReadOnlyList<KfMessage> conversation)
    {
        await before;
        await _places.WaitAsync(drain.Token);
        try
        {
            foreach (var message in conversation)
            {
                await turns.HandleAsync(message);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    private sealed record OpenPage(string? From, string? To, Task Answered);

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages of a customer-service account could not be answered; they are fetched again. {Failure}")]
    private partial void LogFailed(string failure);

    [LoggerMessage(Level = LogLevel.Critical, Message = "WeCom lets this application not read a customer-service account (errcode {Code}). Look at the account's and the application's settings.")]
    private partial void LogNoAccount(int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "WeCom refuses the cursor of a customer-service account (errcode {Code}); its last three days are read again.")]
    private partial void LogCursorLost(int code);
}
