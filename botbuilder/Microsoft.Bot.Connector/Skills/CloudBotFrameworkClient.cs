using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Posts activities to other bots, with a token for each.</summary>
internal sealed class CloudBotFrameworkClient(CloudEnvironment cloud, ServiceClientCredentialsFactory credentialsFactory, Func<HttpClient> httpClient) : BotFrameworkClient
{
    public override async Task<InvokeResponse> PostActivityAsync(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken).ConfigureAwait(false);

    /// <exception cref="Newtonsoft.Json.JsonException">The other bot's answer cannot be read.</exception>
    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fromBotId);
        ArgumentNullException.ThrowIfNull(toBotId);
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);
        var credentials = await credentialsFactory.CreateCredentialsAsync(fromBotId, toBotId, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Post, toUrl) { Content = Content(Forwarded(activity, serviceUrl, conversationId)) };
        request.Headers.TryAddWithoutValidation("User-Agent", ConnectorClient.BotUserAgent);
        request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversationId);
        await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        using var response = await httpClient().SendAsync(request, cancellationToken).ConfigureAwait(false);
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new InvokeResponse<T> { Status = (int)response.StatusCode, Body = Read<T>(content, response.IsSuccessStatusCode) };
    }

    // Answers come to the caller's own address; where the user is stands in what the activity relates to.
    private static Activity Forwarded(Activity activity, Uri serviceUrl, string conversationId)
    {
        var forwarded = activity.Copy();
        forwarded.RelatesTo = activity.GetConversationReference();
        forwarded.RelatesTo.ActivityId = activity.Id;
        forwarded.Conversation = new ConversationAccount(activity.Conversation?.IsGroup, activity.Conversation?.ConversationType, conversationId, activity.Conversation?.Name, tenantId: activity.Conversation?.TenantId);
        forwarded.ServiceUrl = serviceUrl.ToString();
        forwarded.Recipient = new ChannelAccount(activity.Recipient?.Id, activity.Recipient?.Name, RoleTypes.Skill);
        return forwarded;
    }

    private static ByteArrayContent Content(Activity activity)
    {
        var content = new ByteArrayContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(activity, SchemaJsonContext.Default.Activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return content;
    }

    private static T Read<T>(string content, bool succeeded)
    {
        try
        {
            return string.IsNullOrWhiteSpace(content) ? default
                : typeof(T) == typeof(object) ? (T)(object)JToken.Parse(content)
                : JsonConvert.DeserializeObject<T>(content);
        }
        // A refusal is told by its status, whatever a server has written below it.
        catch (JsonException) when (!succeeded)
        {
            return default;
        }
    }
}
