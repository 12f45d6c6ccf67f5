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
            || (await desk.BoardAsync(cancellationToken)).For(place, turn.Now).Where(notice => Asks(turn.Reading, notice)).Take(MostTold).ToArray() is not { Length: > 0 } told)
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(string.Join('\n', told.Select(NoticeText.Told)), cancellationToken: cancellationToken);
        return null;
    }

    // 「为啥停水」 of a notice that says 停水, 「有啥通知没」 of any; the day and the place both name are no sign.
    private static bool Asks(Reading reading, Notice notice)
    {
        var words = reading.Times.Select(time => time.Text).Concat(reading.Addresses.Select(address => address.Text)).Aggregate(reading.Normalized, (left, part) => left.Replace(part, " ", StringComparison.Ordinal));
        return NoticeText.AsksForNotices(words)
            || Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(at => words.Substring(at, 2)).Any(pair => pair.All(char.IsLetter) && notice.Text.Contains(pair, StringComparison.Ordinal));
    }

    // The place they name, else where they live.
    private async Task<HomePlace?> PlaceAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading.Addresses.FirstOrDefault(address => address.Estate is not null) is { } said
            ? new HomePlace(said.Estate!, said.Buildings is [var only] ? only : null, null)
            : (await places.GetAsync(inner.Context, cancellationToken)).Home;
}
