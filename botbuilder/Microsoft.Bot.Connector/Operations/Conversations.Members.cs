using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <content>Who takes part in a conversation.</content>
public partial class Conversations
{
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(new(HttpMethod.Get, ConversationPath.Of(conversationId, "/members"), null, customHeaders), Contracts.IListChannelAccount, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        List<string> query = [];
        if (pageSize is { } size)
        {
            query.Add($"pageSize={size.ToString(CultureInfo.InvariantCulture)}");
        }

        if (continuationToken is not null)
        {
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        }

        var path = ConversationPath.Of(conversationId, "/pagedmembers") + (query.Count > 0 ? $"?{string.Join('&', query)}" : "");
        return Client.CallAsync(new(HttpMethod.Get, path, null, customHeaders) { FailsPlainly = true }, Contracts.PagedMembersResult, cancellationToken);
    }

    /// <summary>One member of a conversation.</summary>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var path = ConversationPath.Of(conversationId, $"/members/{ConversationPath.Id(userId, nameof(userId))}");
        return Client.CallAsync(new(HttpMethod.Get, path, null, customHeaders) { FailsPlainly = true }, Contracts.ChannelAccount, cancellationToken);
    }

    public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(new(HttpMethod.Delete, ConversationPath.Of(conversationId, $"/members/{ConversationPath.Id(memberId, nameof(memberId))}"), null, customHeaders), cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(new(HttpMethod.Get, ConversationPath.Activity(conversationId, activityId, "/members"), null, customHeaders), Contracts.IListChannelAccount, cancellationToken);
}
