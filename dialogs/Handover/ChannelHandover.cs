using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Hands a resident to the people a channel has of its own, by Bot Framework's handoff events.</summary>
internal sealed class ChannelHandover(IOptions<HandoverOptions> options)
{
    /// <summary>Asks the channel to transfer the conversation; it may be asked with every message.</summary>
    private const string Initiate = "handoff.initiate";

    /// <summary>Passes the turn's message on, where the channel has the people.</summary>
    public async Task PassOnAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (options.Value.ByChannel)
        {
            await context.SendActivityAsync(
                new Activity { Type = ActivityTypes.Event, Name = Initiate, Value = new HandoverNote(turn.Push, turn.Reading.Text) },
                cancellationToken);
        }
    }
}

/// <summary>What the channel's people are told.</summary>
/// <param name="Push">The message.</param>
/// <param name="Message">Its words.</param>
internal sealed record HandoverNote(string Push, string Message);
