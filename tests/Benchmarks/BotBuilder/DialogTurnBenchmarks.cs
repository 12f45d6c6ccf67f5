using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>A dialog of six questions from the first word to the last, its state loaded and saved at each turn.</summary>
public class DialogTurnBenchmarks
{
    private static readonly string[] Answers = ["hello", "one", "2", "yes", "red", "five", "six"];

    private readonly SixStepDialog _dialog = new();
    private readonly MemoryStorage _storage = new();
    private ConversationState _conversation = null!;
    private IStatePropertyAccessor<DialogState> _dialogState = null!;
    private TestAdapter _adapter = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _conversation = new ConversationState(_storage);
        _dialogState = _conversation.CreateProperty<DialogState>(nameof(DialogState));
        _adapter = new TestAdapter();
    }

    /// <summary>One of the seven turns, on average.</summary>
    [Benchmark(OperationsPerInvoke = 7)]
    public async Task<int> Dialog_turn()
    {
        var replies = 0;
        foreach (var answer in Answers)
        {
            await _adapter.SendTextToBotAsync(answer, TurnAsync, CancellationToken.None);
            for (; _adapter.GetNextReply() is not null; replies++)
            {
            }
        }

        return replies == Answers.Length ? replies : throw new InvalidOperationException($"{replies} replies to {Answers.Length} messages.");
    }

    private async Task TurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await _dialog.RunAsync(turn, _dialogState, cancellationToken);
        await _conversation.SaveChangesAsync(turn, cancellationToken: cancellationToken);
    }
}
