namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One stack of dialogs during one turn; a container's own stack has the container's context as its parent.</summary>
public partial class DialogContext
{
    private TurnContextStateCollection _services;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state)
    {
        Parent = parentDialogContext;
        if (parentDialogContext._services is { } inherited)
        {
            foreach (var (key, service) in inherited)
            {
                Services[key] = service;
            }
        }
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The dialogs that are under way; the first is the active one.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog, when that is a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    public TurnContextStateCollection Services => _services ??= [];

    /// <summary>The dialog of this id, here or in a parent.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Raises an event at the active dialog, or at the innermost one when <paramref name="fromLeaf"/> is set. True when it was handled.</summary>
    public async Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } instance
            && dc.FindDialog(instance.Id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The language of the turn, of the activity, or of the host.</summary>
    public string GetLocale()
    {
        try
        {
            var locale = (Context as TurnContext)?.Locale ?? Context.Activity.Locale;
            return string.IsNullOrEmpty(locale)
                ? System.Globalization.CultureInfo.CurrentCulture.Name
                : System.Globalization.CultureInfo.GetCultureInfo(locale).Name;
        }
        catch (System.Globalization.CultureNotFoundException)
        {
            return System.Globalization.CultureInfo.CurrentCulture.Name;
        }
    }
}
