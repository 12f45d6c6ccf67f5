using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations of a channel, over HTTP.</summary>
public partial class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    private static readonly SchemaJsonContext Contracts = SchemaJsonContext.Default;

    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var query = continuationToken is null ? "" : $"?continuationToken={Uri.EscapeDataString(continuationToken)}";
        return Client.CallAsync(new(HttpMethod.Get, ConversationPath.Conversations + query, null, customHeaders), Contracts.ConversationsResult, cancellationToken);
    }

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(
            new(HttpMethod.Post, ConversationPath.Conversations, Body(parameters, nameof(parameters), Contracts.ConversationParameters), customHeaders),
            Contracts.ConversationResourceResponse,
            cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, ConversationPath.Activities(conversationId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(
            new(HttpMethod.Post, ConversationPath.Of(conversationId, "/activities/history"), Body(transcript, nameof(transcript), Contracts.Transcript), customHeaders),
            Contracts.ResourceResponse,
            cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, ConversationPath.Activity(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, ConversationPath.Activity(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(new(HttpMethod.Delete, ConversationPath.Activity(conversationId, activityId), null, customHeaders), cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(
            new(HttpMethod.Post, ConversationPath.Of(conversationId, "/attachments"), Body(attachmentUpload, nameof(attachmentUpload), Contracts.AttachmentData), customHeaders),
            Contracts.ResourceResponse,
            cancellationToken);

    private static byte[] Body<T>(T value, string name, JsonTypeInfo<T> contract)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(ConversationPath.Require(value, name), contract);

    private Task<HttpOperationResponse<ResourceResponse>> SendAsync(HttpMethod method, string path, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        Client.CallAsync(new(method, path, Body(activity, nameof(activity), Contracts.Activity), customHeaders), Contracts.ResourceResponse, cancellationToken);
}
