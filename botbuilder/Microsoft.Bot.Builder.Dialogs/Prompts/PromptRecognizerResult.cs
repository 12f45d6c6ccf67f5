namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt made of an answer.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether the answer may also be taken by somebody else.</summary>
    public bool AllowInterruption { get; set; }
}
