using System.Text;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>One reply put together of sentences: what must be said is, the rest as far as a short reply has room for it.</summary>
internal sealed class ReplyText
{
    /// <summary>The most characters a reply may have.</summary>
    public const int MostCharacters = 120;

    private readonly List<(string Words, bool IsNeeded)> _sentences = [];

    /// <summary>Adds a sentence that must be there.</summary>
    public ReplyText Say(string words)
    {
        _sentences.Add((words, true));
        return this;
    }

    /// <summary>Adds a sentence for which there may be no room; null adds none.</summary>
    public ReplyText SayIfRoom(string? words)
    {
        _sentences.Add((words ?? "", false));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var room = MostCharacters;
        foreach (var (words, isNeeded) in _sentences)
        {
            room -= isNeeded ? words.Length : 0;
        }

        var reply = new StringBuilder(MostCharacters);
        foreach (var (words, isNeeded) in _sentences)
        {
            if (isNeeded || (words.Length <= room && !IsSaidByLonger(words, room)))
            {
                room -= isNeeded ? 0 : words.Length;
                reply.Append(words);
            }
        }

        return reply.ToString();
    }

    // 「（11月1日核对）」 is said once, where a longer sentence says it too.
    private bool IsSaidByLonger(string words, int room)
    {
        foreach (var (other, _) in _sentences)
        {
            if (other.Length > words.Length && other.Length <= room && other.Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
