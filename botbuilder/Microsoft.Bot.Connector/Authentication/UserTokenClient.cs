using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The Bot Framework's token service: users' tokens for the connections they have signed in to.</summary>
public abstract class UserTokenClient : IDisposable
{
    public abstract Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken);

    public abstract Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken);

    public abstract Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken);

    public abstract Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken);

    public abstract Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken);

    public abstract Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What the token service hands back when the user has signed in: where the user was.</summary>
    protected static string CreateTokenExchangeState(string appId, string connectionName, Activity activity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionName);
        ArgumentNullException.ThrowIfNull(activity);
        using var state = new MemoryStream();
        using (var writer = new Utf8JsonWriter(state))
        {
            writer.WriteStartObject();
            writer.WriteString("connectionName", connectionName);
            writer.WritePropertyName("conversation");
            JsonSerializer.Serialize(writer, activity.GetConversationReference(), SchemaJsonContext.Default.ConversationReference);
            if (activity.RelatesTo is not null)
            {
                writer.WritePropertyName("relatesTo");
                JsonSerializer.Serialize(writer, activity.RelatesTo, SchemaJsonContext.Default.ConversationReference);
            }

            writer.WriteString("msAppId", appId);
            writer.WriteEndObject();
        }

        return Convert.ToBase64String(state.ToArray());
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
