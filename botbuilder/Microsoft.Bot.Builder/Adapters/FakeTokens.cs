using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The tokens a test has handed out.</summary>
internal sealed class FakeTokens
{
    private readonly Dictionary<Holder, string> _tokens = [];
    private readonly List<(Holder Holder, string Code, string Token)> _awaitingCode = [];
    private readonly Dictionary<(Holder Holder, string Item), string> _exchangeable = [];

    public void Add(Holder holder, string token, string magicCode)
    {
        if (magicCode is null)
        {
            _tokens[holder] = token;
        }
        else
        {
            _awaitingCode.Add((holder, magicCode, token));
        }
    }

    public void AddExchangeable(Holder holder, string item, string token) => _exchangeable[(holder, item)] = token;

    public void RefuseExchange(Holder holder, string item) => _exchangeable[(holder, item)] = null;

    public TokenResponse Get(Holder holder, string magicCode)
    {
        var entered = _awaitingCode.FindIndex(waiting => waiting.Holder == holder && waiting.Code == magicCode);
        if (magicCode is not null && entered >= 0)
        {
            _tokens[holder] = _awaitingCode[entered].Token;
            _awaitingCode.RemoveAt(entered);
        }

        return _tokens.TryGetValue(holder, out var token)
            ? new TokenResponse { ConnectionName = holder.Connection, Token = token }
            : null;
    }

    public void Remove(string connection, string channel, string user)
    {
        foreach (var holder in _tokens.Keys.Where(key => key.Is(channel, user) && (connection is null || key.Connection == connection)).ToList())
        {
            _tokens.Remove(holder);
        }
    }

    public TokenStatus[] Statuses(string channel, string user, string includeFilter)
    {
        var wanted = includeFilter?.Split(',');
        return [.. _tokens.Keys
            .Where(key => key.Is(channel, user) && wanted?.Contains(key.Connection) != false)
            .Select(key => new TokenStatus(connectionName: key.Connection, hasToken: true, serviceProviderDisplayName: key.Connection))];
    }

    public TokenResponse Exchange(Holder holder, string item)
    {
        if (!_exchangeable.TryGetValue((holder, item), out var token))
        {
            return null;
        }

        return token is null
            ? throw new InvalidOperationException("Exception occurred during exchanging tokens")
            : new TokenResponse { ChannelId = holder.Channel, ConnectionName = holder.Connection, Token = token };
    }

    /// <summary>Whose token it is: a user of a channel, for one connection.</summary>
    internal readonly record struct Holder(string Connection, string Channel, string User)
    {
        public bool Is(string channel, string user) => Channel == channel && User == user;
    }
}
