using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory.Checks;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>Hears 「要是开了告诉我」 right after something was looked for in vain, and 「不用告诉我了」 of whoever waits.</summary>
internal sealed class AwaitedWord(DirectoryMemory memory, AwaitedDesk desk, SeenCatalog seen, TopicMemory topics) : IEarlyWord
{
    private const string Wait = "directory.wait";
    private const string Stop = "directory.stopWaiting";

    private readonly CommandReader _words = new([new CommandWords("ServiceDirectory.Awaited.words.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog is not null || turn is not { IsWordless: false, Reading.Emergency: null }
            || _words.Read(turn.Reading.Normalized) is not { } word || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not (nameof(FindServiceDialog) or nameof(CheckDialog)))
        {
            return turn;
        }

        var answer = word switch
        {
            Wait when Missing(await memory.GetAsync(inner.Context, turn.Now.DateTime, cancellationToken)) is { } wish => await WaitAsync(turn, wish, cancellationToken),
            Stop when await desk.StopAsync(turn.Resident, cancellationToken) => AwaitedText.Stopped,
            _ => null,
        };
        if (answer is null)
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return null;
    }

    // Whoever said that the only one has gone waits for another of its trade.
    private AwaitedWish? Missing(DirectoryContext? told) =>
        told?.Missing ?? (seen.Current.Find(told?.Reported)?.Category is { } trade ? new AwaitedWish(trade.Code, "", trade.SpokenName) : null);

    private async Task<string> WaitAsync(Turn turn, AwaitedWish wish, CancellationToken cancellationToken)
    {
        await desk.WaitAsync(turn, wish, cancellationToken);
        return AwaitedText.Waiting(wish.Name);
    }
}
