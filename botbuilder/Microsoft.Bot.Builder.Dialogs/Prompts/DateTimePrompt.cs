using Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a day, a time or both, in words in English and Chinese. An answer that may mean several times gives all of them.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        Prompting.Ask(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } activity)
        {
            var culture = activity.Locale ?? DefaultLocale ?? "en-us";

            // "Tomorrow" is the user's tomorrow, not the server's.
            var now = (activity.LocalTimestamp ?? TimeProvider.System.GetLocalNow()).DateTime;
            if (TimeExpressions.Find(text, culture, now) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Resolve();
            }
        }

        return Task.FromResult(result);
    }
}
