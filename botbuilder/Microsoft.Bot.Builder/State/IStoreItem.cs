namespace Microsoft.Bot.Builder;

/// <summary>A document that carries its version, for optimistic concurrency.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; "*" writes whatever is stored.</summary>
    string ETag { get; set; }
}
