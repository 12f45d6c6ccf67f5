using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes the message that offers choices.</summary>
public class ChoiceFactory
{
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Buttons where the channel has them and the titles fit; otherwise a line for up to three choices, or a list.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        channelId ??= string.Empty;
        list ??= [];
        var titlesFit = list.All(choice => TitleOf(choice).Length <= Channel.MaxActionTitleLength(channelId));
        if (titlesFit && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (titlesFit && Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return titlesFit && list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            line.Append(Connector(i, choices.Count, options));
            if (options?.IncludeNumbers != false)
            {
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            line.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var lines = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            lines.Append(i == 0 ? string.Empty : "\n   ");
            if (options?.IncludeNumbers != false)
            {
                lines.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            }
            else
            {
                lines.Append("- ");
            }

            lines.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard(text: text, buttons: Buttons(choices));
        return MessageFactory.Attachment([card.ToAttachment()], null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static string TitleOf(Choice choice) => choice.Action?.Title is { Length: > 0 } title ? title : choice.Value ?? string.Empty;

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? CardAction.FromString(choice.Value))];

    private static string Connector(int index, int count, ChoiceFactoryOptions options)
    {
        if (index == 0)
        {
            return string.Empty;
        }

        if (index < count - 1)
        {
            return options?.InlineSeparator ?? ", ";
        }

        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }
}
