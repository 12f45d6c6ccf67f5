using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks a question that is answered by yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCultureModels.ConfirmDefaults(), validator, defaultLocale)
    {
    }

    /// <summary>With the words for yes and no, and the words between them, by culture.</summary>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        Style = ListStyle.Auto;
        DefaultLocale = defaultLocale;
        _choiceDefaults = choiceDefaults;
    }

    public ListStyle Style { get; set; }

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var culture = CultureOf(activity);
        var choices = ChoicesFor(culture);
        var factory = ChoiceOptions ?? (ConfirmChoices is null ? _choiceDefaults[culture].Options : ChineseChoices.WordsBetween(choices, culture, _choiceDefaults[culture].Options));
        var question = AppendChoices(Prompting.Question(options, isRetry), activity.ChannelId, choices, options.Style ?? Style, factory, activity.Conversation?.ConversationType, null, cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } utterance }
            && Understand(utterance, options?.RecognizeLanguage, CultureOf(turnContext.Activity)) is { } answer)
        {
            result.Succeeded = true;
            result.Value = answer;
        }

        return Task.FromResult(result);
    }

    private bool? Understand(string utterance, string language, string culture)
    {
        if (YesNo.Find(utterance, language ?? culture) is { } answer)
        {
            return answer;
        }

        // The choices were numbered unless somebody has said otherwise, so a number or the choice's own text is an answer too.
        var factory = ChoiceOptions ?? _choiceDefaults[culture].Options;
        return factory.IncludeNumbers != false
            && ChoiceRecognizers.RecognizeChoices(utterance, ChoicesFor(culture), new FindChoicesOptions { Locale = language ?? culture }) is [var first, ..]
                ? first.Resolution.Index == 0
                : null;
    }

    private Choice[] ChoicesFor(string culture) =>
        ConfirmChoices is { } own ? [own.Item1, own.Item2] : [_choiceDefaults[culture].Yes, _choiceDefaults[culture].No];

    private string CultureOf(Activity activity)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? DefaultLocale ?? PromptCultureModels.English.Locale);
        return !string.IsNullOrEmpty(culture) && _choiceDefaults.ContainsKey(culture) ? culture : PromptCultureModels.English.Locale;
    }
}
