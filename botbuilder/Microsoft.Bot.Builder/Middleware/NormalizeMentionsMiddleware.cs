using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes markup of mentions out of messages, and the mention of the bot itself altogether.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether a message loses the mention of its recipient; true unless set.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            Normalize(turnContext.Activity);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity activity)
    {
        if (RemoveRecipientMention)
        {
            activity.RemoveRecipientMention();
            activity.Entities = activity.Entities?.Where(entity => !Mentions(entity, activity.Recipient?.Id)).ToList();
        }

        activity.Text = WithoutTags(activity.Text)?.Trim();
        foreach (var entity in activity.Entities ?? [])
        {
            Normalize(entity);
        }
    }

    private static void Normalize(Entity entity)
    {
        if (entity is Mention mention)
        {
            mention.Text = WithoutTags(mention.Text)?.Trim();
        }
        else if (AsMention(entity) is { Text: { } text })
        {
            var member = entity.Properties.Property("text", StringComparison.OrdinalIgnoreCase);
            member.Value = WithoutTags(text).Trim();
        }
    }

    private static bool Mentions(Entity entity, string id) => id is not null && AsMention(entity)?.Mentioned?.Id == id;

    private static Mention AsMention(Entity entity) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase) ? entity as Mention ?? entity.GetAs<Mention>() : null;

    private static string WithoutTags(string text) => text is null ? null : Tag.Replace(text, match =>
    {
        var name = match.Groups["name"].Value.Trim();
        var end = match.Index + match.Length;
        return end < text.Length && !char.IsWhiteSpace(text[end]) ? name + " " : name;
    });

    [GeneratedRegex("<at[^>]*>(?<name>.*?)</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag { get; }
}
