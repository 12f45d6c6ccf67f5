using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Notices;

/// <summary>
/// 「告诉怡海名苑的居民…」 of whoever may send notices sends one; 「为啥停水」 of a resident is answered by the notice there is
/// of it.
/// </summary>
internal sealed class NoticeWord(NoticeDesk desk, PlaceMemory places) : IEarlyWord
{
    private const double Sure = 0.6;
    private const int MostTold = 2;

    private static readonly CommandReader Words = new([new CommandWords("Notices.staff.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: null, Reading.Emergency: null, IsWordless: false } || inner.ActiveDialog is not null)
        {
            return turn;
        }

        if (Words.Read(turn.Reading.Normalized) is { } command && await desk.MaySendAsync(turn.Resident, cancellationToken))
        {
            return turn.Commanded(inner.Context, command);
        }

        if (turn.Reading.Intent is not { Name: IntentNames.Notice, Score: >= Sure } || await PlaceAsync(inner, turn, cancellationToken) is not { } place
            || (await desk.BoardAsync(cancellationToken)).For(place, turn.Now).Take(MostTold).ToArray() is not { Length: > 0 } told)
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(string.Join('\n', told.Select(NoticeText.Told)), cancellationToken: cancellationToken);
        return null;
    }

    // The place they name, else where they live.
    private async Task<HomePlace?> PlaceAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading.Addresses.FirstOrDefault(address => address.Estate is not null) is { } said
            ? new HomePlace(said.Estate!, said.Buildings is [var only] ? only : null, null)
            : (await places.GetAsync(inner.Context, cancellationToken)).Home;
}
