namespace CommunityBot.State;

/// <summary>An answered push as it stands in the document. Hardly one is ever asked for again, so replies are decoded only then.</summary>
/// <param name="Id">Its dedupe key.</param>
/// <param name="Reply">The reply as JSON: a string, null for none, false for one that stands in a key of its own for a while.</param>
/// <param name="At">When it was answered by the server's clock, in seconds since 1970; 0 when that is not known.</param>
internal readonly record struct StoredPush(string Id, ReadOnlyMemory<byte> Reply, long At = 0)
{
    /// <summary>JSON's null.</summary>
    public static ReadOnlyMemory<byte> NoReply { get; } = "null"u8.ToArray();

    /// <summary>JSON's false.</summary>
    public static ReadOnlyMemory<byte> ReplyElsewhere { get; } = "false"u8.ToArray();

    /// <summary>Whether the document holds words.</summary>
    public bool HasReply => Reply.Length > 0 && Reply.Span[0] == '"';
}
