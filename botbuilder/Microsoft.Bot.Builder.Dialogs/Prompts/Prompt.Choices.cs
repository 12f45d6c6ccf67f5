using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>Showing choices together with the question.</content>
public abstract partial class Prompt<T>
{
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>The question with its choices in the given style, as far as the channel can show it. The question itself is left as it is.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => new Activity(ActivityTypes.Message, text: text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is null)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        var question = ((Activity)prompt).Copy();
        question.Text = shown.Text;
        if (shown.SuggestedActions?.Actions is { Count: > 0 })
        {
            question.SuggestedActions = shown.SuggestedActions;
        }

        if (shown.Attachments is { Count: > 0 })
        {
            question.Attachments = [.. question.Attachments ?? [], .. shown.Attachments];
        }

        return question;
    }
}
