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
        var room = MostCharacters - _sentences.Where(sentence => sentence.IsNeeded).Sum(sentence => sentence.Words.Length);
        return string.Concat(_sentences.Where(Fits).Select(sentence => sentence.Words).ToArray());

        bool Fits((string Words, bool IsNeeded) sentence)
        {
            if (sentence.IsNeeded)
            {
                return true;
            }

            // 「（11月1日核对）」 is said once, where a longer sentence says it too.
            if (sentence.Words.Length > room || _sentences.Any(other => other.Words.Length > sentence.Words.Length && other.Words.Length <= room && other.Words.Contains(sentence.Words, StringComparison.Ordinal)))
            {
                return false;
            }

            room -= sentence.Words.Length;
            return true;
        }
    }
}
