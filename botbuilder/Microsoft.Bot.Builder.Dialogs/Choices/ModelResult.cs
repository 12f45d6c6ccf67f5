namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognised, and where in the utterance.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    /// <summary>The first character.</summary>
    public int Start { get; set; }

    /// <summary>The last character.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
