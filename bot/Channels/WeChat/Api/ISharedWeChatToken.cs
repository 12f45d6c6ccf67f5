namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Where the hosts keep their one token, and agree on who renews it.</summary>
internal interface ISharedWeChatToken
{
    /// <summary>The token, null when there is none.</summary>
    Task<WeChatToken?> ReadAsync();

    /// <summary>Shares a token.</summary>
    Task WriteAsync(WeChatToken token);

    /// <summary>Forgets a token the platform refused, unless another host has replaced it already.</summary>
    Task ForgetAsync(WeChatToken? refused);

    /// <summary>Whether this host may ask the platform now.</summary>
    Task<bool> LeaseAsync(string host);

    /// <summary>Gives the lease back.</summary>
    Task ReleaseAsync(string host);

    /// <summary>Whether a new token may be forced from the platform, which lets it happen a few times a day.</summary>
    Task<bool> MayForceAsync();
}

/// <summary>For a program that makes a few calls and ends: the stable token is the same for all who ask.</summary>
internal sealed class UnsharedWeChatToken : ISharedWeChatToken
{
    public Task<WeChatToken?> ReadAsync() => Task.FromResult<WeChatToken?>(null);

    public Task WriteAsync(WeChatToken token) => Task.CompletedTask;

    public Task ForgetAsync(WeChatToken? refused) => Task.CompletedTask;

    public Task<bool> LeaseAsync(string host) => Task.FromResult(true);

    public Task ReleaseAsync(string host) => Task.CompletedTask;

    public Task<bool> MayForceAsync() => Task.FromResult(false);
}
