namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of an utterance.</summary>
public class Token
{
    public int Start { get; set; }

    /// <summary>The last character.</summary>
    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>The text as it is compared.</summary>
    public string Normalized { get; set; }
}
