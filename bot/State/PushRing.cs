using System.Text.Json;

namespace CommunityBot.State;

/// <summary>
/// The last pushes of a conversation with their replies, so that a redelivery is answered as the push was. The ring is
/// written with the turn; what falls out of it young goes to keys of its own, so that a push is known for a day and its
/// reply for a minute however much is said meanwhile.
/// </summary>
internal sealed class PushRing
{
    /// <summary>How many pushes the document remembers.</summary>
    public const int Size = 8;

    /// <summary>Bytes that replies may take in the document in all; the newest is kept whatever it takes.</summary>
    public const int ReplyBytes = 4096;

    /// <summary>How long a push is known at least; a call's signature is refused long before.</summary>
    public static readonly TimeSpan PushKept = TimeSpan.FromHours(24);

    /// <summary>How long a reply can be given again at least; WeChat repeats a push within fifteen seconds.</summary>
    public static readonly TimeSpan ReplyKept = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Quoting = new() { Encoder = StateEncoder.Instance };

    private readonly List<StoredPush> _pushes = new(Size + 1);
    private readonly List<StoredPush> _forgotten = [];
    private readonly List<StoredPush> _forgottenReplies = [];

    /// <summary>The pushes, oldest first.</summary>
    public IReadOnlyList<StoredPush> Pushes => _pushes;

    /// <summary>Pushes there was no more room for, younger than <see cref="PushKept"/>.</summary>
    public IReadOnlyList<StoredPush> Forgotten => _forgotten;

    /// <summary>Pushes for whose replies there was no more room, younger than <see cref="ReplyKept"/>.</summary>
    public IReadOnlyList<StoredPush> ForgottenReplies => _forgottenReplies;

    /// <summary>A reply as it is stored, decoded; null for none.</summary>
    public static string? Decode(ReadOnlySpan<byte> reply) => reply is [(byte)'"', ..] ? JsonSerializer.Deserialize<string>(reply) : null;

    /// <summary>The push, null when it has had no turn or was too long ago.</summary>
    public AnsweredPush? Find(string id)
    {
        foreach (var push in _pushes)
        {
            if (push.Id == id)
            {
                return new AnsweredPush(id, Decode(push.Reply.Span), push.Reply.Span.SequenceEqual(StoredPush.ReplyElsewhere.Span));
            }
        }

        return null;
    }

    /// <summary>Forgets them all.</summary>
    public void Clear()
    {
        _pushes.Clear();
        _forgotten.Clear();
        _forgottenReplies.Clear();
    }

    /// <summary>Adds the newest push, and forgets what there is no more room for.</summary>
    /// <param name="push">The push.</param>
    /// <param name="now">The server's time, in seconds since 1970.</param>
    public void Add(AnsweredPush push, long now)
    {
        Restore(new StoredPush(push.Id, push.Reply is null ? StoredPush.NoReply : JsonSerializer.SerializeToUtf8Bytes(push.Reply, Quoting), now));
        while (_pushes.Count > Size)
        {
            Forget(_pushes[0], now);
            _pushes.RemoveAt(0);
        }

        var room = ReplyBytes - _pushes[^1].Reply.Length;
        for (var index = _pushes.Count - 2; index >= 0; index--)
        {
            room -= _pushes[index].Reply.Length;
            if (room < 0 && _pushes[index].HasReply)
            {
                ForgetReply(_pushes[index], now);
                _pushes[index] = _pushes[index] with { Reply = StoredPush.ReplyElsewhere };
            }
        }
    }

    /// <summary>Adds a push as it stood in the document.</summary>
    public void Restore(StoredPush push) => _pushes.Add(push);

    private void Forget(StoredPush push, long now)
    {
        ForgetReply(push, now);
        if (now - push.At < PushKept.TotalSeconds)
        {
            _forgotten.Add(push);
        }
    }

    private void ForgetReply(StoredPush push, long now)
    {
        if (push.HasReply && now - push.At < ReplyKept.TotalSeconds)
        {
            _forgottenReplies.Add(push);
        }
    }
}
