using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>What dialogs can see by path. Most never look, so it is made when first asked for.</content>
public partial class DialogContext
{
    public DialogStateManager State
    {
        get => field ??= new DialogStateManager(this);
        set;
    }

    /// <summary>What runs the dialogs of this turn, when a <see cref="DialogManager"/> does.</summary>
    public DialogManager DialogManager => Context.TurnState.Get<DialogManager>();

    partial void NoteLastResult(object result)
    {
        if (result is not null && TurnMemoryScope.Of(Context) is IDictionary<string, object> turn)
        {
            turn[TurnPath.LastResultName] = result;
        }
    }
}
