using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Files of a channel without the HTTP around them.</summary>
public static class AttachmentsExtensions
{
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>The file; it is the caller's to dispose of.</summary>
    public static async Task<Stream> GetAttachmentAsync(this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default)
    {
        var answer = await operations.GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken).ConfigureAwait(false);
        answer.Request?.Dispose();
        return answer.Body;
    }
}
