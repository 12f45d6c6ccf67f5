using System.Text.Json;

namespace CommunityBot.State;

/// <summary>The last pushes of a conversation with their replies, so that a redelivery is answered as the push was.</summary>
internal sealed class PushRing
{
    /// <summary>How many pushes are remembered; WeChat repeats one twice at most, within fifteen seconds.</summary>
    public const int Size = 8;

    /// <summary>Bytes that replies may take in all; the newest is kept whatever it takes.</summary>
    public const int ReplyBytes = 4096;

    private static readonly JsonSerializerOptions Quoting = new() { Encoder = StateEncoder.Instance };

    private readonly List<StoredPush> _pushes = new(Size + 1);

    /// <summary>The pushes, oldest first.</summary>
    public IReadOnlyList<StoredPush> Pushes => _pushes;

    /// <summary>The push, null when it has had no turn or was too long ago.</summary>
    public AnsweredPush? Find(string id)
    {
        var index = _pushes.FindIndex(push => push.Id == id);
        return index < 0 ? null : new AnsweredPush(id, JsonSerializer.Deserialize<string?>(_pushes[index].Reply.Span));
    }

    /// <summary>Forgets them all.</summary>
    public void Clear() => _pushes.Clear();

    /// <summary>Adds the newest push, and forgets what there is no more room for.</summary>
    public void Add(AnsweredPush push) =>
        Add(new StoredPush(push.Id, push.Reply is null ? StoredPush.NoReply : JsonSerializer.SerializeToUtf8Bytes(push.Reply, Quoting)));

    /// <summary>Adds a push as it stood in the document.</summary>
    public void Add(StoredPush push)
    {
        _pushes.Add(push);
        if (_pushes.Count > Size)
        {
            _pushes.RemoveAt(0);
        }

        var room = ReplyBytes - push.Reply.Length;
        for (var index = _pushes.Count - 2; index >= 0; index--)
        {
            room -= _pushes[index].Reply.Length;
            if (room < 0)
            {
                _pushes[index] = _pushes[index] with { Reply = StoredPush.NoReply };
            }
        }
    }
}
