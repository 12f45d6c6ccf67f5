using System.Security.Cryptography;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>
/// The token every call needs. All hosts use one: whoever finds it too old asks the platform for a new one under a
/// lease, and the others wait for what it brings or go on with the old one while that holds.
/// </summary>
internal sealed partial class WeChatAccessToken(IWeChatTokenSource source, ISharedWeChatToken shared, TimeProvider time, ILogger<WeChatAccessToken> logger) : IDisposable
{
    /// <summary>The platform's own last five minutes, in which old and new are both good.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>How long one refusal of the account's settings stands for all calls.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);
    private readonly string _host = RandomNumberGenerator.GetHexString(16);
    private WeChatToken? _token;
    private (WeChatApiAnswer Fault, long At)? _fault;

    /// <summary>When the token was got, as this host knows; null before the first.</summary>
    public WeChatToken? Current => _token;

    /// <summary>Why there is no token; null when there is one, or none was needed yet.</summary>
    public WeChatApiAnswer? Fault => _fault?.Fault;

    /// <summary>A token that holds, or why there is none.</summary>
    public async Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> GetAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_token))
        {
            return (_token, null);
        }

        if (_token is { } old && old.Until > time.GetUtcNow() && _one.CurrentCount == 0)
        {
            // Somebody is at it; the old one still holds.
            return (old, null);
        }

        return await RenewAsync(null, cancellationToken);
    }

    /// <summary>Gives a token other than one the platform refused.</summary>
    public Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> ReplaceAsync(WeChatToken refused, CancellationToken cancellationToken) =>
        RenewAsync(refused, cancellationToken);

    public void Dispose() => _one.Dispose();

    private async Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> RenewAsync(WeChatToken? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (IsFresh(_token) && _token!.Value != refused?.Value)
            {
                return (_token, null);
            }

            if (_fault is not { } fault || time.GetElapsedTime(fault.At) >= Pause)
            {
                var (token, answer) = await FetchOnceAsync(refused, cancellationToken);
                (_token, _fault) = (token ?? _token, answer is null ? null : (answer, time.GetTimestamp()));
                Note(answer);
            }

            return Holds(_token, refused) ? (_token, null) : (null, _fault?.Fault ?? new WeChatApiAnswer.NotSent("The platform gives the token it refuses."));
        }
        finally
        {
            _one.Release();
        }
    }

    // One host of all asks the platform.
    private async Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> FetchOnceAsync(WeChatToken? refused, CancellationToken cancellationToken)
    {
        while (true)
        {
            await shared.ForgetAsync(refused);
            var known = await shared.ReadAsync();
            if (IsFresh(known) && known!.Value != refused?.Value)
            {
                return (known, null);
            }

            // Should it not be renewed, it serves until its end.
            _token = Holds(known, refused) ? known : _token;

            if (await shared.LeaseAsync(_host))
            {
                try
                {
                    // Another host may have brought one between the look and the lease.
                    return await shared.ReadAsync() is { } other && IsFresh(other) && other.Value != refused?.Value
                        ? (other, null)
                        : await FetchAsync(refused, cancellationToken);
                }
                finally
                {
                    await shared.ReleaseAsync(_host);
                }
            }

            if (Holds(_token, refused))
            {
                // Another host is at it.
                return (_token, null);
            }

            await Task.Delay(LookAgain, cancellationToken);
        }
    }

    private async Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> FetchAsync(WeChatToken? refused, CancellationToken cancellationToken)
    {
        var (token, fault) = await source.AskAsync(force: false, cancellationToken);
        if (token is not null && token.Value == refused?.Value && await shared.MayForceAsync())
        {
            // The platform calls its own token wrong.
            (token, fault) = await source.AskAsync(force: true, cancellationToken);
        }

        if (token is not null)
        {
            await shared.WriteAsync(token);
            LogRenewed(token.Until);
        }

        return (token, fault);
    }

    private void Note(WeChatApiAnswer? fault)
    {
        switch (fault)
        {
            case WeChatApiAnswer.Refused refused:
                WeChatMeter.TokenFailed($"{refused.Code}");
                LogNotRenewed($"errcode {refused.Code}, rid {refused.Rid}");
                break;
            case WeChatApiAnswer.NotSent notSent:
                WeChatMeter.TokenFailed("not sent");
                LogNotRenewed(notSent.Reason);
                break;
            case WeChatApiAnswer.Unknown unknown:
                WeChatMeter.TokenFailed("unknown");
                LogNotRenewed(unknown.Reason);
                break;
        }
    }

    private bool Holds(WeChatToken? token, WeChatToken? refused) => token is not null && token.Value != refused?.Value && token.Until > time.GetUtcNow();

    private bool IsFresh(WeChatToken? token) => token is not null && token.Until - Early > time.GetUtcNow();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The access token could not be renewed ({Failure}); the old one serves while it holds.")]
    private partial void LogNotRenewed(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The access token was renewed; it holds until {Until}.")]
    private partial void LogRenewed(DateTimeOffset until);
}
