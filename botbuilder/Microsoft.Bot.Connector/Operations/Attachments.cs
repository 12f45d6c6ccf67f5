using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Serialization;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Files a channel keeps, over HTTP.</summary>
public partial class Attachments : IServiceOperations<ConnectorClient>, IAttachments
{
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(string attachmentId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.CallAsync(
            new(HttpMethod.Get, $"/v3/attachments/{ConversationPath.Id(attachmentId, nameof(attachmentId))}", null, customHeaders),
            SchemaJsonContext.Default.AttachmentInfo,
            cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.DownloadAsync(new(HttpMethod.Get, ViewPath(attachmentId, viewId), null, customHeaders), cancellationToken);

    /// <summary>Where a file is to be had.</summary>
    public string GetAttachmentUri(string attachmentId, string viewId = "original")
    {
        ArgumentNullException.ThrowIfNull(attachmentId);
        return Client.BaseUri.AbsoluteUri.TrimEnd('/') + ViewPath(attachmentId, viewId);
    }

    public async Task<Stream> GetAttachmentStreamAsync(string attachmentId, string viewId = "original")
    {
        ArgumentNullException.ThrowIfNull(attachmentId);
        var answer = await GetAttachmentWithHttpMessagesAsync(attachmentId, viewId).ConfigureAwait(false);
        return answer.Body;
    }

    private static string ViewPath(string attachmentId, string viewId) =>
        $"/v3/attachments/{ConversationPath.Id(attachmentId, nameof(attachmentId))}/views/{ConversationPath.Id(viewId, nameof(viewId))}";
}
