using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CommunityBot.Tests.BotFramework;

/// <summary>What login.botframework.com and login.microsoftonline.com are to a bot: keys, metadata and tokens, over real HTTP.</summary>
internal sealed class Authority : IAsyncDisposable
{
    public const string ChannelIssuer = "https://api.botframework.com";
    public const string AppId = "5f1d0f6c-community-bot";
    public const string Password = "a password of tests";
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    private readonly ConcurrentDictionary<string, (RsaSecurityKey Key, string[] Endorsements)> _published = new();
    private readonly LoopbackServer _server;
    private int _fetches;
    private int _tokens;

    public Authority()
    {
        Key = Publish("key-1", "directline", "webchat", "emulator");
        _server = new LoopbackServer(AnswerAsync);
    }

    /// <summary>The first key.</summary>
    public RsaSecurityKey Key { get; }

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => _fetches;

    /// <summary>How many tokens bots have been given.</summary>
    public int Tokens => _tokens;

    /// <summary>The settings of a bot that lives in this authority's cloud.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = Password,
        ["MicrosoftAppTenantId"] = Tenant,
        ["ToChannelFromBotLoginUrl"] = $"{_server.Url}/login",
        ["ToBotFromChannelOpenIdMetadataUrl"] = $"{_server.Url}/metadata",
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{_server.Url}/metadata",
    };

    public string MetadataUrl => $"{_server.Url}/metadata";

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    /// <summary>A new key, from now on among those that are fetched.</summary>
    public RsaSecurityKey Publish(string id, params string[] endorsements)
    {
        var key = NewKey(id);
        _published[id] = (key, endorsements);
        return key;
    }

    /// <summary>A channel's token, genuine unless it is told otherwise.</summary>
    public string ChannelToken(string serviceUrl, Action<SecurityTokenDescriptor>? otherwise = null) => Token(
        new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        token =>
        {
            token.Issuer = ChannelIssuer;
            token.Audience = AppId;
            otherwise?.Invoke(token);
        });

    /// <summary>The Emulator's token, genuine unless it is told otherwise.</summary>
    public string EmulatorToken(Action<SecurityTokenDescriptor>? otherwise = null) => Token(
        new Dictionary<string, object> { ["ver"] = "1.0", ["appid"] = AppId },
        token =>
        {
            token.Issuer = $"https://sts.windows.net/{Tenant}/";
            token.Audience = AppId;
            otherwise?.Invoke(token);
        });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Token(Dictionary<string, object> claims, Action<SecurityTokenDescriptor> settings)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            NotBefore = now,
            IssuedAt = now,
            Expires = now.AddHours(1),
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        settings(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/metadata" => context.Response.WriteAsJsonAsync(new { issuer = ChannelIssuer, jwks_uri = $"{_server.Url}/keys", id_token_signing_alg_values_supported = new[] { "RS256" } }),
        "/keys" => KeysAsync(context),
        "/login/oauth2/v2.0/token" => GiveTokenAsync(context),
        _ => Results.NotFound().ExecuteAsync(context),
    };

    private Task KeysAsync(HttpContext context)
    {
        Interlocked.Increment(ref _fetches);
        return context.Response.WriteAsJsonAsync(new
        {
            keys = _published.Select(published =>
            {
                var key = published.Value.Key.Rsa.ExportParameters(includePrivateParameters: false);
                return new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = published.Key,
                    n = Base64UrlEncoder.Encode(key.Modulus),
                    e = Base64UrlEncoder.Encode(key.Exponent),
                    endorsements = published.Value.Endorsements,
                };
            }),
        });
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["client_id"] != AppId || form["client_secret"] != Password || form["grant_type"] != "client_credentials" || form["scope"] != "https://api.botframework.com/.default")
        {
            context.Response.StatusCode = 401;
            return;
        }

        var number = Interlocked.Increment(ref _tokens);
        await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600, access_token = $"bot-token-{number}" });
    }
}
