using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>What the framework adds to a turn that does next to nothing.</summary>
public class TurnBenchmarks
{
    private readonly TestAdapter _adapter = new();
    private readonly BotCallbackHandler _echo = (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Text), cancellationToken);

    /// <summary>A message in, the same words out.</summary>
    [Benchmark]
    public async Task<string> Echo_turn()
    {
        await _adapter.SendTextToBotAsync("hello", _echo, CancellationToken.None);
        return ((Activity)_adapter.GetNextReply()).Text;
    }
}
