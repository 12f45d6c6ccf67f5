using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Turns that no user began.</content>
public partial class BotFrameworkAdapter
{
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(botAppId))
        {
            throw new ArgumentNullException(nameof(botAppId));
        }

        return ContinueConversationAsync(Identity(botAppId), reference, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, _authentication.GetOriginatingAudience(), callback, cancellationToken);

    public override async Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        if (string.IsNullOrWhiteSpace(audience))
        {
            throw new ArgumentNullException(nameof(audience));
        }

        await RunAsync(claimsIdentity, audience, reference.GetContinuationActivity(), callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task CreateConversationAsync(string channelId, string serviceUrl, MicrosoftAppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        CreateConversationAsync(channelId, serviceUrl, (AppCredentials)credentials, conversationParameters, callback, cancellationToken);

    public virtual async Task CreateConversationAsync(string channelId, string serviceUrl, AppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        using var connector = new ConnectorClient(new Uri(serviceUrl), credentials, HttpClient, disposeHttpClient: false);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var opening = (Activity)Activity.CreateEventActivity();
        opening.Name = ActivityEventNames.CreateConversation;
        opening.ChannelId = channelId;
        opening.ServiceUrl = serviceUrl;
        opening.Id = created.ActivityId ?? new Guid(RandomNumberGenerator.GetBytes(16)).ToString("n");
        opening.Conversation = new ConversationAccount(isGroup: conversationParameters.IsGroup, id: created.Id, tenantId: conversationParameters.TenantId);
        opening.ChannelData = conversationParameters.ChannelData;
        opening.Recipient = conversationParameters.Bot;
        using var context = new TurnContext(this, opening);
        context.TurnState.Set<IIdentity>(BotIdentityKey, Identity(credentials.MicrosoftAppId));
        context.TurnState.Set<IConnectorClient>(connector);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task CreateConversationAsync(string channelId, string serviceUrl, MicrosoftAppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, ConversationReference reference, CancellationToken cancellationToken) =>
        CreateConversationAsync(channelId, serviceUrl, (AppCredentials)credentials, conversationParameters, callback, reference, cancellationToken);

    /// <summary>Opens a conversation of the directory that the reference's conversation belongs to.</summary>
    public virtual Task CreateConversationAsync(string channelId, string serviceUrl, AppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(reference);
        if (!string.IsNullOrWhiteSpace(reference.Conversation?.TenantId))
        {
            conversationParameters.TenantId = reference.Conversation.TenantId;
            conversationParameters.ChannelData = TeamsTenant.ChannelData(reference.Conversation.TenantId);
        }

        return CreateConversationAsync(channelId, serviceUrl, credentials, conversationParameters, callback, cancellationToken);
    }

    private static ClaimsIdentity Identity(string botAppId) =>
        new([new(AuthenticationConstants.AudienceClaim, botAppId ?? ""), new(AuthenticationConstants.AppIdClaim, botAppId ?? "")]);
}
