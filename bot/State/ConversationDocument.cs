namespace CommunityBot.State;

/// <summary>
/// All that is remembered of one conversation, one string in Redis: what the states keep, by storage key, and the last
/// pushes with their replies. One turn works on one document, and only until it is over.
/// </summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="stored">The document as it came; empty when there was none.</param>
internal sealed class ConversationDocument(string conversation, ReadOnlyMemory<byte> stored)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _values = new(StringComparer.Ordinal);
    private bool _over;

    /// <summary>The conversation's id.</summary>
    public string Conversation => conversation;

    /// <summary>The document as it came; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Stored => stored;

    /// <summary>What a writer must find unchanged; empty when there was no document.</summary>
    public ReadOnlyMemory<byte> Tag => VersionTag.Of(stored);

    /// <summary>The states' values as JSON, by storage key.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Values => _values;

    /// <summary>Whether something of it could not be read, so that the resident has to tell it again.</summary>
    public bool IsAfresh { get; set; }

    /// <summary>Whether its resident is forgotten: all it keeps then is that their push was answered.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Whether its turn did not run at once when its push came, so that what was read elsewhere then may have changed.</summary>
    public bool HasWaited { get; set; }

    /// <summary>The pushes answered last.</summary>
    public PushRing Ring { get; } = new();

    /// <summary>A value's JSON; false when there is none.</summary>
    public bool TryFind(string key, out ReadOnlyMemory<byte> json)
    {
        lock (_lock)
        {
            ThrowIfOver();
            return _values.TryGetValue(key, out json);
        }
    }

    public void Set(string key, ReadOnlyMemory<byte> json)
    {
        lock (_lock)
        {
            ThrowIfOver();
            if (!IsForgotten)
            {
                _values[key] = json;
            }
        }
    }

    public void Remove(string key)
    {
        lock (_lock)
        {
            ThrowIfOver();
            _values.Remove(key);
        }
    }

    /// <summary>Forgets what it keeps, and what the rest of the turn would have it keep.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            ThrowIfOver();
            IsForgotten = true;
            _values.Clear();
            Ring.Clear();
        }
    }

    /// <summary>Ends the turn's access: what is written from now on would be lost without a word.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _over = true;
        }
    }

    private void ThrowIfOver()
    {
        if (_over)
        {
            throw new InvalidOperationException("The turn is over and its state is written; work that outlives a turn must not use the turn's state.");
        }
    }
}
