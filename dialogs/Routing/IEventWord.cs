using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Hears an event of the channel that is no message: what became of a transfer to a person.</summary>
public interface IEventWord
{
    /// <summary>The event's name, for example handoff.status.</summary>
    string Name { get; }

    /// <summary>Hears the event of the turn. The same event may come again.</summary>
    Task HearAsync(ITurnContext context, CancellationToken cancellationToken);
}
