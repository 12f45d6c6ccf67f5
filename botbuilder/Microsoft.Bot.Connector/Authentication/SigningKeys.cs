using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys an issuer publishes. They are fetched when they are first needed, daily, and when a token names one that is
/// not among them: at most once a minute then, whatever strangers put into their tokens, and once for all who wait.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, Func<HttpClient> httpClient, TimeProvider clock)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private FrozenDictionary<string, SigningKey> _keys;
    private Task _fetching;
    private DateTimeOffset _fetchedAt;
    private DateTimeOffset _searchedAt;

    /// <summary>A key, null when the issuer has none of this id.</summary>
    /// <exception cref="InvalidOperationException">There are no keys yet and the issuer cannot be reached.</exception>
    public async Task<SigningKey> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Fetching(id) is { } fetching)
        {
            try
            {
                await fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (_keys is not null && exception is not OperationCanceledException)
            {
                // The keys at hand are better than none: an issuer's bad hour is not the bot's.
            }
        }

        return _keys?.GetValueOrDefault(id);
    }

    private Task Fetching(string id)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var isSearch = _keys is not null && now - _fetchedAt < Lasting;
            if (isSearch && (_keys.ContainsKey(id) || (_fetching is null && now - _searchedAt < BetweenSearches)))
            {
                return null;
            }

            if (_fetching is null && isSearch)
            {
                _searchedAt = now;
            }

            return _fetching ??= FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        // Out of the lock before anything is kept.
        await Task.Yield();
        try
        {
            // Not the caller's patience: others wait for the same keys.
            using var patience = new CancellationTokenSource(Patience, clock);
            var source = new HttpDocumentRetriever(httpClient()) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, source, patience.Token).ConfigureAwait(false);
            var keys = configuration.JsonWebKeySet?.Keys.Where(key => key is { Kid.Length: > 0, Kty: "RSA" }).DistinctBy(key => key.Kid) ?? [];
            Keep(keys.ToFrozenDictionary(key => key.Kid, key => new SigningKey(key, Endorsements(key)), StringComparer.Ordinal));
        }
        catch (OperationCanceledException exception)
        {
            throw new InvalidOperationException("The issuer's keys did not come in time.", exception);
        }
        finally
        {
            lock (_lock)
            {
                _fetching = null;
            }
        }
    }

    private void Keep(FrozenDictionary<string, SigningKey> keys)
    {
        lock (_lock)
        {
            _keys = keys;
            _fetchedAt = clock.GetUtcNow();
        }
    }

    private static IReadOnlyList<string> Endorsements(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var endorsements) ? Texts(endorsements) : [];

    private static IReadOnlyList<string> Texts(object list) => list switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } items => [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())],
        string one => [one],
        IEnumerable<object> items => [.. items.Select(item => item?.ToString())],
        _ => [],
    };
}
