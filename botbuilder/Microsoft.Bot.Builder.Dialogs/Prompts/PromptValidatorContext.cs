namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator has at hand.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Kept until the prompt ends.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How often the user has answered, this time included.</summary>
    public int AttemptCount => State.TryGetValue(Prompting.AttemptCountKey, out var count) ? StoredValue.As<int>(count) : 0;
}
