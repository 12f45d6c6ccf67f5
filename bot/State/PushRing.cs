using System.Text;

namespace CommunityBot.State;

/// <summary>The last pushes of a conversation with their replies, so that a redelivery is answered as the push was.</summary>
internal sealed class PushRing
{
    /// <summary>How many pushes are remembered; WeChat repeats one twice at most, within fifteen seconds.</summary>
    public const int Size = 8;

    /// <summary>Bytes that replies may take in all; the newest is kept whatever it takes.</summary>
    public const int ReplyBytes = 4096;

    private readonly List<AnsweredPush> _pushes = new(Size + 1);

    /// <summary>The pushes, oldest first.</summary>
    public IReadOnlyList<AnsweredPush> Pushes => _pushes;

    /// <summary>The push, null when it has had no turn or was too long ago.</summary>
    public AnsweredPush? Find(string id) => _pushes.Find(push => push.Id == id);

    /// <summary>Adds the newest push, and forgets what there is no more room for.</summary>
    public void Add(AnsweredPush push)
    {
        _pushes.Add(push);
        if (_pushes.Count > Size)
        {
            _pushes.RemoveAt(0);
        }

        var room = ReplyBytes - Bytes(push);
        for (var index = _pushes.Count - 2; index >= 0; index--)
        {
            room -= Bytes(_pushes[index]);
            if (room < 0)
            {
                _pushes[index] = _pushes[index] with { Reply = null };
            }
        }
    }

    private static int Bytes(AnsweredPush push) => push.Reply is null ? 0 : Encoding.UTF8.GetByteCount(push.Reply);
}
