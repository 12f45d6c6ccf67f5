using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>Hears 「要是开了告诉我」 right after something was looked for in vain, and 「不用告诉我了」 of whoever waits.</summary>
internal sealed class AwaitedWord(DirectoryMemory memory, AwaitedDesk desk, TopicMemory topics) : IEarlyWord
{
    private const string Wait = "directory.wait";
    private const string Stop = "directory.stopWaiting";

    private readonly CommandReader _words = new([new CommandWords("ServiceDirectory.Awaited.words.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog is not null || turn is not { IsWordless: false, Reading.Emergency: null }
            || _words.Read(turn.Reading.Normalized) is not { } word || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not nameof(FindServiceDialog))
        {
            return turn;
        }

        var answer = word switch
        {
            Wait when (await memory.GetAsync(inner.Context, turn.Now.DateTime, cancellationToken))?.Missing is { } wish => await WaitAsync(turn, wish, cancellationToken),
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

    private async Task<string> WaitAsync(Turn turn, AwaitedWish wish, CancellationToken cancellationToken)
    {
        await desk.WaitAsync(turn, wish, cancellationToken);
        return AwaitedText.Waiting(wish.Name);
    }
}
