namespace CommunityBot.Dialogs.Understanding;

/// <summary>A place in a text from which a grammar takes words and numbers; a copy is a way back.</summary>
internal ref struct ChineseCursor(ReadOnlySpan<char> text, int at)
{
    public readonly ReadOnlySpan<char> Text = text;

    public int At = at;

    public readonly bool IsEnd => At >= Text.Length;

    public readonly char Peek => At < Text.Length ? Text[At] : '\0';

    public readonly char Before => At > 0 && At <= Text.Length ? Text[At - 1] : '\0';

    public readonly ReadOnlySpan<char> Rest => Text[Math.Min(At, Text.Length)..];

    // Most words differ in their first character: every grammar asks this of every word it knows.
    public readonly bool Sees(string word) => At < Text.Length && Text[At] == word[0] && Text[At..].StartsWith(word, StringComparison.Ordinal);

    public readonly bool SeesAny(scoped ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Sees(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool Take(string word)
    {
        if (!Sees(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    public bool Take(char character)
    {
        if (Peek != character || IsEnd)
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>Takes the first of the words that fits; longer ones must stand first.</summary>
    public bool TakeAny(params scoped ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the first of the words that fits and gives what it stands for.</summary>
    public bool TakeOne(scoped ReadOnlySpan<(string Word, int Value)> words, out int value)
    {
        foreach (var (word, meaning) in words)
        {
            if (Take(word))
            {
                value = meaning;
                return true;
            }
        }

        value = 0;
        return false;
    }

    public bool TakeNumber(out NumberSpan number, bool decimals = false)
    {
        number = ChineseNumber.Read(Text, At, decimals);
        At += number.Length;
        return number.Found;
    }

    /// <summary>Takes a number of one character, or of Arabic digits: after 初, 初一十五 is two days.</summary>
    public bool TakeShort(out NumberSpan number)
    {
        number = ChineseNumber.Read(Text, At);
        number = number.Digits || number.Length <= 1 ? number : ChineseNumber.Read(Text.Slice(At, 1), 0);
        At += number.Length;
        return number.Found;
    }

    /// <summary>Takes a number followed by one of the words.</summary>
    public bool TakeNumberThen(out NumberSpan number, params scoped ReadOnlySpan<string> words)
    {
        var start = At;
        if (TakeNumber(out number) && TakeAny(words))
        {
            return true;
        }

        At = start;
        return false;
    }
}
