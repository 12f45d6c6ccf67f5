using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Gets tokens by a bot's id and secret, one for all requests until it is close to its end. However many requests wait
/// for a token, it is asked for once; a token that still holds is used while the next one fails to come.
/// </summary>
internal sealed class ClientCredentialsAuthenticator(string endpoint, string appId, string secret, string scope, HttpClient httpClient, TimeProvider clock) : IAuthenticator
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private AuthenticatorResult _token;
    private DateTimeOffset _renewAt;
    private Task<AuthenticatorResult> _asking;

    /// <exception cref="HttpRequestException">The token service refuses or cannot be reached.</exception>
    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        Task<AuthenticatorResult> asking;
        AuthenticatorResult atHand;
        lock (_lock)
        {
            if (!forceRefresh && _token is not null && clock.GetUtcNow() < _renewAt)
            {
                return _token;
            }

            asking = _asking ??= AskAndKeepAsync();
            atHand = !forceRefresh && clock.GetUtcNow() < _token?.ExpiresOn ? _token : null;
        }

        try
        {
            return await asking.ConfigureAwait(false);
        }
        catch (Exception exception) when (atHand is not null && exception is HttpRequestException or OperationCanceledException or JsonException)
        {
            return atHand;
        }
    }

    private async Task<AuthenticatorResult> AskAndKeepAsync()
    {
        // Out of the lock before anything is kept.
        await Task.Yield();
        try
        {
            var token = await AskAsync().ConfigureAwait(false);
            lock (_lock)
            {
                _token = token;
                var now = clock.GetUtcNow();
                var lasts = token.ExpiresOn - now;
                _renewAt = now + (lasts > 2 * Early ? lasts - Early : lasts / 2);
            }

            return token;
        }
        finally
        {
            lock (_lock)
            {
                _asking = null;
            }
        }
    }

    private async Task<AuthenticatorResult> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = secret,
            ["scope"] = scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : $"{scope}/.default",
        });
        using var response = await httpClient.PostAsync(new Uri($"{endpoint.TrimEnd('/')}/oauth2/v2.0/token"), form, patience.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            // Its body may name the app; the status says whether the secret or the service is at fault.
            throw new HttpRequestException($"The token service answered {(int)response.StatusCode} to the bot's id and secret.", null, response.StatusCode);
        }

        await using var body = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        using var answer = await JsonDocument.ParseAsync(body, cancellationToken: patience.Token).ConfigureAwait(false);
        return new AuthenticatorResult
        {
            AccessToken = answer.RootElement.GetProperty("access_token").GetString(),
            ExpiresOn = clock.GetUtcNow().AddSeconds(Seconds(answer.RootElement)),
        };
    }

    // Version 1 of the service writes the number as text.
    private static double Seconds(JsonElement answer) => !answer.TryGetProperty("expires_in", out var lasts)
        ? 3600
        : lasts.ValueKind == JsonValueKind.Number ? lasts.GetDouble() : double.Parse(lasts.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
