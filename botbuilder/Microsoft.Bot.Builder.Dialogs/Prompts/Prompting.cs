using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What all prompts have in common whatever they ask for: their persisted keys and how they ask.</summary>
internal static class Prompting
{
    public const string AttemptCountKey = "AttemptCount";
    public const string PersistedOptions = "options";
    public const string PersistedState = "state";

    /// <summary>The options a prompt was begun with; a prompt expects an answer unless its activities say otherwise.</summary>
    public static PromptOptions Begin(DialogContext dc, object options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Refuse.Token(options, nameof(options));
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectAnswer(promptOptions.Prompt);
        ExpectAnswer(promptOptions.RetryPrompt);
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = promptOptions;
        state[PersistedState] = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        return promptOptions;
    }

    /// <summary>Sends the question, or what is said instead after a wrong answer.</summary>
    public static async Task Ask(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (Question(options, isRetry) is { } question)
        {
            // A copy: sending addresses an activity, and the options are kept for the next time.
            await turnContext.SendActivityAsync(question.Copy(), cancellationToken).ConfigureAwait(false);
        }
    }

    public static Activity Question(PromptOptions options, bool isRetry) => isRetry && options.RetryPrompt is { } retry ? retry : options.Prompt;

    public static void CountAttempt(IDictionary<string, object> state)
    {
        state.TryGetValue(AttemptCountKey, out var count);
        state[AttemptCountKey] = StoredValue.As<int>(count) + 1;
    }

    public static void ExpectAnswer(Activity activity) => Hint(activity, InputHints.ExpectingInput);

    public static void Hint(Activity activity, string inputHint)
    {
        if (activity is not null && string.IsNullOrEmpty(activity.InputHint))
        {
            activity.InputHint = inputHint;
        }
    }
}
