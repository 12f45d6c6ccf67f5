using System.Text.RegularExpressions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Skype wraps the name in a mention's text into markup that its message's text does not have: this takes it out.</summary>
public partial class SkypeMentionNormalizeMiddleware : IMiddleware
{
    public static void NormalizeSkypMentionText(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity is not { ChannelId: Channels.Skype, Type: ActivityTypes.Message, Entities: { } entities })
        {
            return;
        }

        foreach (var entity in entities.Where(entity => entity.Type == "mention"))
        {
            var text = (entity as Mention)?.Text ?? (string)entity.Properties["text"];
            if (text is not null && Name.Match(text) is { Success: true, Groups: var groups })
            {
                Rename(entity, groups["name"].Value.Trim());
            }
        }
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        NormalizeSkypMentionText(turnContext.Activity);
        return next(cancellationToken);
    }

    private static void Rename(Entity entity, string name)
    {
        if (entity is Mention mention)
        {
            mention.Text = name;
        }
        else
        {
            entity.Properties["text"] = name;
        }
    }

    [GeneratedRegex("<at[^>]*>(?<name>.*?)</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}
