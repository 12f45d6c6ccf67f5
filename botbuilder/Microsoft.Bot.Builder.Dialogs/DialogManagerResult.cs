using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What came of a turn that a <see cref="DialogManager"/> ran.</summary>
public class DialogManagerResult
{
    public DialogTurnResult TurnResult { get; set; }

    /// <summary>What was said, where the caller collects it.</summary>
    public Activity[] Activities { get; set; }

    /// <summary>The state after the turn, where the caller keeps it.</summary>
    public PersistedState NewState { get; set; }
}
