namespace CommunityBot.Dialogs.Understanding;

/// <summary>A text in which what one grammar has claimed is blanked out for the next.</summary>
internal sealed class TextMask(string text)
{
    // No grammar knows this character.
    private const char Blank = '\u0001';

    public string Text { get; private set; } = text;

    public void Cover(IEnumerable<(int Start, int Length)> spans)
    {
        char[]? characters = null;
        foreach (var (start, length) in spans)
        {
            characters ??= Text.ToCharArray();
            characters.AsSpan(start, length).Fill(Blank);
        }

        Text = characters is null ? Text : new string(characters);
    }
}
