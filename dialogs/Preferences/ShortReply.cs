using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>All a turn said, as one message for somebody who wants it short.</summary>
/// <param name="Message">The message.</param>
/// <param name="Choices">What its digits stand for.</param>
/// <param name="Rest">What it leaves out.</param>
internal sealed record ShortReply(IMessageActivity Message, ImmutableArray<string> Choices, string Rest)
{
    private const int MostButtons = 4;

    /// <summary>The short reply.</summary>
    /// <param name="said">The messages of the turn.</param>
    /// <param name="leftAfterThis">What is left when the messages are a page of an earlier answer; null when they are an answer of their own.</param>
    public static ShortReply Of(IReadOnlyList<Activity> said, string? leftAfterThis)
    {
        var text = string.Join('\n', said.Select(activity => activity.Text?.Trim()).Where(words => !string.IsNullOrEmpty(words)));
        var (words, rest) = leftAfterThis is null ? Brevity.Shorten(text) : (text, leftAfterThis);
        CardAction[] offered = [.. said.SelectMany(activity => activity.SuggestedActions?.Actions ?? []).DistinctBy(action => action.Value)];
        var isNumbered = offered.Any(action => action.Title is [>= '0' and <= '9', ..]);
        CardAction[] shown = isNumbered ? offered : [.. offered.Take(rest.Length > 0 ? MostButtons - 1 : MostButtons).Select(Numbered)];
        ImmutableArray<string> choices = isNumbered ? []
            : shown.Length == 0 && words.EndsWith(PreferenceText.Menu, StringComparison.Ordinal) ? PreferenceText.MenuSays
            : [.. shown.Select(Says)];
        var message = MessageFactory.Text(words);
        message.Attachments = [.. said.SelectMany(activity => activity.Attachments ?? [])];
        message.SuggestedActions = new SuggestedActions { Actions = [.. shown, .. rest.Length > 0 ? [More()] : Array.Empty<CardAction>()] };
        return new ShortReply(message, choices, rest);
    }

    private static CardAction Numbered(CardAction action, int index) =>
        new(action.Type, string.Create(CultureInfo.InvariantCulture, $"{index + 1}{action.Title}"), value: action.Value);

    private static string Says(CardAction action) => action.Value as string ?? action.Text ?? action.Title;

    private static CardAction More() => new(ActionTypes.ImBack, PreferenceText.ButtonMore, value: PreferenceText.SayMore);
}
