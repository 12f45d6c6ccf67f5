using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotBuilder.Tests.Dialogs;

/// <summary>A set of dialogs talked to turn by turn, over a storage that keeps nothing but JSON between the turns.</summary>
internal sealed class Conversation
{
    private readonly ConversationState _state;
    private readonly TestAdapter _adapter;
    private readonly DialogSet _dialogs;

    public Conversation(string locale, params Dialog[] dialogs)
        : this(locale, new MemoryStorage(), dialogs)
    {
    }

    public Conversation(string locale, IStorage storage, params Dialog[] dialogs)
    {
        _state = new ConversationState(storage);
        _adapter = new TestAdapter(TestAdapter.CreateConversation("c")) { Locale = locale }.Use(new AutoSaveStateMiddleware(_state));
        _dialogs = new DialogSet(_state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
        {
            _dialogs.Add(dialog);
        }
    }

    public static IStorage JsonOnly => new MemoryStorage(new JsonSerializer { TypeNameHandling = TypeNameHandling.None });

    public DialogTurnResult Result { get; private set; }

    /// <summary>What to do when no dialog is under way.</summary>
    public Func<DialogContext, Task<DialogTurnResult>> Begin { get; set; }

    public Task<string[]> SayAsync(string text) => SayAsync(new Activity(ActivityTypes.Message) { Text = text, Locale = _adapter.Locale });

    public async Task<string[]> SayAsync(Activity activity, Func<DialogContext, Task<DialogTurnResult>> instead = null)
    {
        await _adapter.ProcessActivityAsync(activity, async (turn, token) =>
        {
            var dc = await _dialogs.CreateContextAsync(turn, token);
            if (instead is not null)
            {
                Result = await instead(dc);
                return;
            }

            Result = await dc.ContinueDialogAsync(token);
            if (Result.Status == DialogTurnStatus.Empty)
            {
                Result = await Begin(dc);
            }
        });
        var replies = new List<string>();
        while (_adapter.GetNextReply() is { } reply)
        {
            replies.Add(reply.AsMessageActivity()?.Text ?? reply.Type);
        }

        return [.. replies];
    }
}
