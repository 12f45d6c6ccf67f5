using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Book;

/// <summary>Collects what a change has read and what it wants to write, as the script takes it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "Tells whether lines have changed; the server's scripts offer no other digest.")]
internal sealed class RedisBookChange(IDatabase database, RedisKeys keys) : IBookChange
{
    /// <summary>The key of the writes under way.</summary>
    public const string Journal = "journal";

    private const int TagSize = 16;

    // Chinese as itself: a third shorter, and these bytes never reach a page.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>Whether there is anything to write.</summary>
    public bool IsEmpty => _entries.Values.All(entry => entry.Deed == Deed.None);

    /// <inheritdoc/>
    public async Task<TDocument?> ReadAsync<TDocument>(string key, JsonTypeInfo<TDocument> type)
        where TDocument : class
    {
        var entry = Of(key);
        if (entry.Deed is Deed.Write or Deed.Remove)
        {
            return entry.Deed == Deed.Remove ? null : Document(entry.Value, type);
        }

        var stored = await database.StringGetAsync(keys.OfBook(key));
        entry.Check = Check.Tag;
        entry.Known = stored.IsNull ? RedisValue.EmptyString : ((ReadOnlyMemory<byte>)stored)[..Math.Min(TagSize, (int)stored.Length())];
        return Document(stored, type);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadLinesAsync(string key)
    {
        var entry = Of(key);
        if (entry.Deed is Deed.Write or Deed.Remove)
        {
            return Lines(entry.Value);
        }

        var stored = await database.StringGetAsync(keys.OfBook(key));
        entry.Check = Check.Digest;
        entry.Known = Convert.ToHexStringLower(SHA1.HashData(((ReadOnlyMemory<byte>)stored).Span));
        if (entry.Deed == Deed.Append)
        {
            // What this change has appended comes after what was there.
            entry.Will(Deed.Write, $"{stored}{entry.Value}");
            return Lines(entry.Value);
        }

        return Lines(stored);
    }

    /// <inheritdoc/>
    public void Write<TDocument>(string key, TDocument document, JsonTypeInfo<TDocument> type, TimeSpan? keep = null)
        where TDocument : class
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        buffer.Write(Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(TagSize, lowercase: true)));
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            JsonSerializer.Serialize(writer, document, type);
        }

        Of(key).Will(Deed.Write, buffer.WrittenMemory, keep);
    }

    /// <inheritdoc/>
    public void Append(string key, string line)
    {
        var entry = Of(key);
        entry.Will(entry.Deed is Deed.Write or Deed.Remove ? Deed.Write : Deed.Append, $"{entry.Value}{line}\n");
    }

    /// <inheritdoc/>
    public void WriteLines(string key, IReadOnlyList<string> lines)
    {
        var entry = Of(key);
        if (entry.Check != Check.Digest)
        {
            throw new InvalidOperationException("Lines are replaced only by a change that has read them.");
        }

        entry.Will(lines.Count == 0 ? Deed.Remove : Deed.Write, string.Concat(lines.Select(line => $"{line}\n")));
    }

    /// <inheritdoc/>
    public void Remove(string key) => Of(key).Will(Deed.Remove, RedisValue.EmptyString);

    /// <summary>Writes everything if all that was read still stands.</summary>
    public async Task<bool> CommitAsync()
    {
        var entries = _entries.ToArray();
        var arguments = new List<RedisValue>(entries.Length * 5);
        foreach (var (_, entry) in entries)
        {
            arguments.AddRange([(int)entry.Check, entry.Known, (int)entry.Deed, entry.Value, (long)(entry.Keep?.TotalMilliseconds ?? 0)]);
        }

        var script = await database.ScriptEvaluateAsync(BookScript.Commit, [.. entries.Select(entry => keys.OfBook(entry.Key)), keys.OfBook(Journal)], [.. arguments]);
        return (int)script == 0;
    }

    /// <summary>A stored value as a document.</summary>
    public static TDocument? Document<TDocument>(RedisValue stored, JsonTypeInfo<TDocument> type)
        where TDocument : class =>
        stored.IsNullOrEmpty ? null : JsonSerializer.Deserialize(((ReadOnlyMemory<byte>)stored)[TagSize..].Span, type);

    /// <summary>A stored value as lines.</summary>
    public static IReadOnlyList<string> Lines(RedisValue stored) =>
        stored.IsNullOrEmpty ? [] : stored.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Documents may be read side by side.
    private Entry Of(string key)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(key, out var entry) ? entry : _entries[key] = new Entry();
        }
    }

    private enum Check
    {
        None,
        Tag,
        Digest,
    }

    private enum Deed
    {
        None,
        Write,
        Append,
        Remove,
    }

    private sealed class Entry
    {
        public Check Check { get; set; }

        public RedisValue Known { get; set; } = RedisValue.EmptyString;

        public Deed Deed { get; private set; }

        public RedisValue Value { get; private set; } = RedisValue.EmptyString;

        public TimeSpan? Keep { get; private set; }

        public void Will(Deed deed, RedisValue value, TimeSpan? keep = null) => (Deed, Value, Keep) = (deed, value, keep);
    }
}
