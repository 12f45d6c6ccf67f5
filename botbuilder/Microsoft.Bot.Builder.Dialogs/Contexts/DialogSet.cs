using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another, by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    static DialogSet() => DialogShapes.Define();

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set inside a container, whose stack lies in the container's state.</summary>
    public DialogSet()
    {
    }

    /// <summary>Where the dialogs of this set report; setting it sets theirs.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                Report(dialog);
            }
        }
    }

    /// <summary>A hash over the versions of all dialogs.</summary>
    public virtual string GetVersion()
    {
        if (_version is null)
        {
            var versions = new StringBuilder();
            foreach (var (id, dialog) in _dialogs.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                versions.Append('|').Append(id).Append(':').Append(dialog.GetVersion());
            }

            _version = StringUtils.Hash(versions.ToString());
        }

        return _version;
    }

    /// <summary>Adds a dialog and what it depends on. Another dialog of the same id gets a number behind it: 2, 3 and so on.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var same))
        {
            if (ReferenceEquals(same, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        Report(dialog);
        _dialogs[dialog.Id] = dialog;
        foreach (var dependency in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(dependency);
        }

        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog of this id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private void Report(Dialog dialog)
    {
        // Dialogs are shared by all turns: nothing is written to them that is there already.
        if (!ReferenceEquals(dialog.TelemetryClient, _telemetryClient))
        {
            dialog.TelemetryClient = _telemetryClient;
        }
    }

    private string FreeId(string id)
    {
        var number = 2;
        while (_dialogs.ContainsKey(id + number))
        {
            number++;
        }

        return id + number;
    }
}
