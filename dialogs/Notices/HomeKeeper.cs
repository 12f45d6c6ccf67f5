using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Notices;

/// <summary>
/// Keeps who is to hear of what concerns a place as their remembered home has it: with it, moved with it, and gone with
/// it. Costs a write where that changed and none otherwise.
/// </summary>
internal sealed class HomeKeeper(IBook book, PlaceMemory places, ConversationState state, CommunityCatalog catalog) : IMiddleware, IPersonalRecords
{
    private readonly IStatePropertyAccessor<HomePlace?> _known = state.CreateProperty<HomePlace?>("notices.home");

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        var (home, known) = ((await places.GetAsync(turnContext, cancellationToken)).Home, await _known.GetAsync(turnContext, () => null, cancellationToken));
        if (home == known)
        {
            return;
        }

        await MoveAsync(turnContext.Activity.Conversation.Id, known?.Estate, home, cancellationToken);
        await _known.SetAsync(turnContext, home, cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) =>
        // The home itself is told by whoever remembers it.
        Task.FromResult<ImmutableArray<PersonalRecord>>([]);

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        foreach (var estate in catalog.Get<Neighbourhood>().Estates)
        {
            await MoveAsync(context.Activity.Conversation.Id, estate.Id, null, cancellationToken);
        }

        await _known.DeleteAsync(context, cancellationToken);
    }

    private Task<bool> MoveAsync(string resident, string? from, HomePlace? to, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            if (from is not null && from != to?.Estate && await ReadAsync(change, from) is { } left && left.All.ContainsKey(resident))
            {
                change.Write(NoticeHomes.Key(from), left.Without(resident), NoticesJson.Default.NoticeHomes);
            }

            if (to is not null)
            {
                change.Write(NoticeHomes.Key(to.Estate), (await ReadAsync(change, to.Estate)).With(resident, to), NoticesJson.Default.NoticeHomes);
            }

            return true;
        },
        cancellationToken);

    private static async Task<NoticeHomes> ReadAsync(IBookChange change, string estate) =>
        await change.ReadAsync(NoticeHomes.Key(estate), NoticesJson.Default.NoticeHomes) ?? NoticeHomes.Empty;
}
