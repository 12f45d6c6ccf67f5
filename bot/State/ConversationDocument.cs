namespace CommunityBot.State;

/// <summary>
/// All that is remembered of one conversation, one string in Redis: the state of the dialogs and of the resident, and
/// the last pushes with their replies. One turn works on one document.
/// </summary>
internal sealed class ConversationDocument
{
    /// <summary>Pushes remembered; WeChat repeats one at most twice, within fifteen seconds.</summary>
    public const int RingSize = 8;

    /// <summary>Replies are kept, newest first, up to this many characters in all; the newest always.</summary>
    public const int RingCharacters = 2048;

    private readonly Dictionary<string, StoredValue> _values;
    private readonly List<AnsweredPush> _ring;

    public ConversationDocument(string conversation, byte[]? version, Dictionary<string, StoredValue> values, List<AnsweredPush> ring)
    {
        Conversation = conversation;
        Version = version;
        _values = values;
        _ring = ring;
    }

    /// <summary>The conversation's id.</summary>
    public string Conversation { get; }

    /// <summary>The 16 bytes that a writer must find unchanged; null when there was no document.</summary>
    public byte[]? Version { get; }

    /// <summary>The state's values by storage key.</summary>
    public IReadOnlyDictionary<string, StoredValue> Values => _values;

    /// <summary>The pushes answered last, oldest first.</summary>
    public IReadOnlyList<AnsweredPush> Ring => _ring;

    /// <summary>Whether a value could not be read and was dropped; the document as it came must be put aside before it is written over.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Drops a value that cannot be read.</summary>
    public void Damage(string key)
    {
        IsDamaged = true;
        _values.Remove(key);
    }

    /// <summary>What a push was answered with, null when it is not known.</summary>
    public AnsweredPush? Find(string push) => _ring.Find(answered => answered.Push == push);

    /// <summary>Sets a value; null removes it.</summary>
    public void Set(string key, object? value)
    {
        if (value is null)
        {
            _values.Remove(key);
        }
        else
        {
            _values[key] = new StoredValue(value);
        }
    }

    /// <summary>Notes the reply to a push, and forgets what the ring has no more room for.</summary>
    public void Answer(string push, string? reply)
    {
        _ring.Add(new AnsweredPush(push, reply, HasReply: true));
        if (_ring.Count > RingSize)
        {
            _ring.RemoveAt(0);
        }

        var room = RingCharacters - (reply?.Length ?? 0);
        for (var index = _ring.Count - 2; index >= 0; index--)
        {
            room -= _ring[index].Reply?.Length ?? 0;
            if (room < 0)
            {
                _ring[index] = _ring[index] with { Reply = null, HasReply = false };
            }
        }
    }
}
