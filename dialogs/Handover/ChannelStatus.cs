using System.Text.Json;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Hears what became of a transfer to the channel's own people, and takes the resident back when it is over.</summary>
internal sealed class ChannelStatus(IBook book, HandoverDispatch dispatch, TimeProvider clock) : IEventWord
{
    private const string Completed = "completed";
    private const string Failed = "failed";

    /// <inheritdoc/>
    public string Name => "handoff.status";

    /// <inheritdoc/>
    public async Task HearAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var state = State(context.Activity.Value);
        var (resident, push, now) = (context.Activity.Conversation.Id, Pseudonym.Of(context.Activity.Id), clock.GetLocalNow());
        if (state is not (Completed or Failed))
        {
            return;
        }

        await book.ChangeAsync(
            async change =>
            {
                var desk = await HandoverDispatch.ReadAsync(change);
                if (desk.Of(resident) is not { IsWithChannel: true } call)
                {
                    return false;
                }

                HandoverDispatch.Write(change, desk.End(call, push));
                await dispatch.PostAsync(change, resident, push, state == Completed ? HandoverText.Released : HandoverText.ChannelFailed, now);
                return true;
            },
            cancellationToken);
    }

    // {"state":"completed"}, however the channel carries it.
    private static string? State(object? value) => value switch
    {
        string text => text,
        null => null,
        _ => JsonSerializer.SerializeToElement(value, value.GetType()) is { ValueKind: JsonValueKind.Object } json
            ? json.EnumerateObject().FirstOrDefault(member => member.Name.Equals("state", StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } state ? state.GetString() : null
            : null,
    };
}
