using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices, by name, by synonym or by number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCultureModels.ChoiceDefaults(), validator, defaultLocale)
    {
    }

    /// <summary>With the words between choices, by culture.</summary>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        Style = ListStyle.Auto;
        DefaultLocale = defaultLocale;
        _choiceDefaults = choiceDefaults;
    }

    public ListStyle Style { get; set; }

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (choices, culture) = (options.Choices ?? [], CultureOf(activity, null));
        var factory = ChoiceOptions ?? ChineseChoices.WordsBetween(choices, culture, _choiceDefaults[culture]);
        var question = AppendChoices(Prompting.Question(options, isRetry), activity.ChannelId, choices, options.Style ?? Style, factory, activity.Conversation?.ConversationType, ToList(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } utterance })
        {
            var finding = (RecognizerOptions ?? new FindChoicesOptions()).With(options.RecognizeLanguage ?? CultureOf(turnContext.Activity, RecognizerOptions));
            if (ChoiceRecognizers.RecognizeChoices(utterance, options.Choices ?? [], finding) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Resolution;
            }
        }

        return Task.FromResult(result);
    }

    private static List<string> ToList(Activity activity) => activity.From?.Id is { Length: > 0 } id ? [id] : null;

    private string CultureOf(Activity activity, FindChoicesOptions finding)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? finding?.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale);
        return !string.IsNullOrEmpty(culture) && _choiceDefaults.ContainsKey(culture) ? culture : PromptCultureModels.English.Locale;
    }
}
