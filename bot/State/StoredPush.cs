namespace CommunityBot.State;

/// <summary>An answered push as it stands in the document. Hardly one is ever asked for again, so replies are decoded only then.</summary>
/// <param name="Id">Its dedupe key.</param>
/// <param name="Reply">The reply as JSON: a string, or null.</param>
internal readonly record struct StoredPush(string Id, ReadOnlyMemory<byte> Reply)
{
    /// <summary>JSON's null.</summary>
    public static ReadOnlyMemory<byte> NoReply { get; } = "null"u8.ToArray();
}
