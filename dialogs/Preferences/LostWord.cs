using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>Hears that somebody does not follow what the bot says (「你说的啥 我不懂」): fewer words are what helps, not the same list again.</summary>
internal sealed class LostWord : IEarlyWord
{
    // A longer message tells of something else too.
    private const int Longest = 26;

    private static readonly string[] Wishless = [IntentNames.None, IntentNames.Help, IntentNames.Feedback, IntentNames.Greeting, IntentNames.Deny, IntentNames.Affirm];

    /// <inheritdoc/>
    public ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) => new(
        inner.ActiveDialog is null && turn is { Command: null, IsWordless: false, Reading: { Emergency: null, Fault: null, Act: null, Addresses.Count: 0 } reading }
        && reading.Normalized.Length <= Longest && PreferenceText.IsLost(reading.Normalized)
        && reading.Intents.All(wish => Wishless.Contains(wish.Name)) && !NamesSomething(reading)
            ? turn.Commanded(inner.Context, PreferenceDialog.Lost)
            : turn);

    // 「这个健身器材不会用」 is no word about the bot.
    private static bool NamesSomething(Reading reading) => reading.Terms.Any(term =>
        term.Kind is TermKinds.Place or TermKinds.PlaceCategory or TermKinds.FaultObject or TermKinds.Event or TermKinds.EventCategory || term is { Kind: TermKinds.Mark, Value: "own" });
}
