using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Finding mentions in a message and taking them out of its text.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes every mention of <paramref name="id"/> out of the text; changes and returns the activity's text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == id && activity.Text is { } text)
            {
                var written = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
                activity.Text = Regex.Replace(text, Regex.Escape(written), string.Empty, RegexOptions.IgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
