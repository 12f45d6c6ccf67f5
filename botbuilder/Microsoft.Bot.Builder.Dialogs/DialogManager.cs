using Microsoft.Bot.Builder.Dialogs.Memory;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs one dialog as the bot: loads the state, gives the turn to the dialogs, saves the state.</summary>
public class DialogManager
{
    private const string LastAccess = "_lastAccess";

    private readonly string _dialogStateProperty;
    private string _rootDialogId;

    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        _dialogStateProperty = dialogStateProperty ?? "DialogState";
        if (rootDialog is not null)
        {
            RootDialog = rootDialog;
        }
    }

    /// <summary>Where the dialog stack is kept; the turn's own unless set.</summary>
    public ConversationState ConversationState { get; set; }

    public UserState UserState { get; set; }

    /// <summary>What every turn is given.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = [];

    public Dialog RootDialog
    {
        get => _rootDialogId is null ? null : Dialogs.Find(_rootDialogId);
        set
        {
            Dialogs = new DialogSet();
            _rootDialogId = value?.Id;
            if (value is not null)
            {
                Dialogs.TelemetryClient = value.TelemetryClient;
                Dialogs.Add(value);
            }
        }
    }

    /// <summary>Dialogs that can be begun from anywhere.</summary>
    [JsonIgnore]
    public DialogSet Dialogs { get; set; } = new();

    public DialogStateManagerConfiguration StateConfiguration { get; set; }

    /// <summary>After how many milliseconds of silence a conversation is forgotten.</summary>
    public int? ExpireAfter { get; set; }

    /// <exception cref="InvalidOperationException">There is no conversation state, neither here nor in the turn.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (key, service) in InitialTurnState)
        {
            context.TurnState.Set(key, service);
        }

        context.TurnState.Set(this);
        var states = Register(context);
        await ForgetAfterSilenceAsync(context, cancellationToken).ConfigureAwait(false);
        var state = await ConversationState.CreateProperty<DialogState>(_dialogStateProperty)
            .GetAsync(context, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        var dc = new DialogContext(Dialogs, context, state);
        foreach (var (key, service) in context.TurnState)
        {
            dc.Services[key] = service;
        }

        var memory = new DialogStateManager(dc, StateConfiguration);
        dc.State = memory;
        await memory.LoadAllScopesAsync(cancellationToken).ConfigureAwait(false);
        context.TurnState.Set(memory);
        var result = await DialogTurn.RunAsync(dc, _rootDialogId, cancellationToken).ConfigureAwait(false);
        await memory.SaveAllChangesAsync(cancellationToken).ConfigureAwait(false);
        await states.SaveAllChangesAsync(context, false, cancellationToken).ConfigureAwait(false);
        return new DialogManagerResult { TurnResult = result };
    }

    private BotStateSet Register(ITurnContext context)
    {
        ConversationState ??= context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException($"Unable to get an instance of {nameof(ConversationState)} from turnContext.");
        UserState ??= context.TurnState.Get<UserState>();
        context.TurnState.Set(ConversationState);
        var states = new BotStateSet(ConversationState);
        if (UserState is { } userState)
        {
            context.TurnState.Set(userState);
            states.Add(userState);
        }

        return states;
    }

    private async Task ForgetAfterSilenceAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var accessed = ConversationState.CreateProperty<DateTime>(LastAccess);
        var last = await accessed.GetAsync(context, () => now, cancellationToken).ConfigureAwait(false);
        if (ExpireAfter is { } silence && now - last >= TimeSpan.FromMilliseconds(silence))
        {
            await ConversationState.ClearStateAsync(context, cancellationToken).ConfigureAwait(false);
        }

        await accessed.SetAsync(context, now, cancellationToken).ConfigureAwait(false);
    }
}
