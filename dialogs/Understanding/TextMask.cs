namespace CommunityBot.Dialogs.Understanding;

/// <summary>A text in which what one grammar has claimed is blanked out for the next.</summary>
internal sealed class TextMask(string text)
{
    // No grammar knows this character.
    private const char Blank = '\u0001';

    public string Text { get; private set; } = text;

    /// <summary>Blanks spans out.</summary>
    public void Cover(IEnumerable<(int Start, int Length)> spans) => Cover(spans, Blank);

    /// <summary>Puts a character in the place of every character of the spans.</summary>
    public void Cover(IEnumerable<(int Start, int Length)> spans, char by)
    {
        char[]? characters = null;
        foreach (var (start, length) in spans)
        {
            characters ??= Text.ToCharArray();
            characters.AsSpan(start, length).Fill(by);
        }

        Text = characters is null ? Text : new string(characters);
    }
}
