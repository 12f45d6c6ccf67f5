using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Which wishes a dialog serves. A slice registers one for each dialog that a resident can reach.</summary>
/// <param name="DialogId">The dialog's id.</param>
/// <param name="Intents">The intents it answers, by <see cref="Understanding.IntentNames"/>.</param>
public sealed record DialogRoute(string DialogId, params IReadOnlyList<string> Intents)
{
    /// <summary>Commands that always mean this dialog, whatever the recogniser makes of the words (<see cref="CommandWords"/>).</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>
    /// Whether an utterance that names no wish of its own (「电话」 「明天呢」, a photo, a pin) goes on with what this
    /// dialog last spoke of. Asked of the latest topic first; null for a dialog that is never meant without being named.
    /// </summary>
    public Func<ITurnContext, Turn, CancellationToken, Task<bool>>? Claims { get; init; }

    /// <summary>
    /// Whether what nobody understood is best kept by this dialog, because of what it did a moment ago: 「左边那部」 after a
    /// lift was reported.
    /// </summary>
    public Func<ITurnContext, Turn, CancellationToken, Task<bool>>? Keeps { get; init; }

    /// <summary>What the active dialog waits for, as a hint to the recogniser: one of <see cref="Understanding.Expectations"/>.</summary>
    public Func<IDictionary<string, object>, string?>? Expects { get; init; }

    /// <summary>
    /// Whether an utterance is for the waiting dialog whatever else it may mean: 「里头有个人」 answers who is in the lift.
    /// </summary>
    public Func<IDictionary<string, object>, Understanding.Reading, bool>? Takes { get; init; }

    /// <summary>
    /// Whether the wish was heard only beside another one: in 「我再报一个，电梯坏了」 nobody registers for anything. Asked when
    /// a message seems to hold several wishes.
    /// </summary>
    public Func<Understanding.Reading, bool>? Yields { get; init; }

    /// <summary>Whether the dialog tells of shops and offices, whose numbers and doors are everybody's to know.</summary>
    public bool TellsOfPublicPlaces { get; init; }

    /// <summary>The line of the menu, null for a dialog the menu does not list.</summary>
    public MenuEntry? Menu { get; init; }
}
