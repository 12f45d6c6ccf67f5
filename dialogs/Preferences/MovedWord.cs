using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>Hears where somebody lives now who has moved (「我搬家了 现在住怡海名苑3号楼」), which is no report and no wish.</summary>
internal sealed class MovedWord(PlaceMemory places, TopicMemory topics, CommunityCatalog catalog) : IEarlyWord
{
    // 「我是…的」
    private const int LongestBeside = 4;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog is not null || turn is not { Command: null, Reading: { Emergency: null, Fault: null } reading }
            || !(PreferenceText.HasMoved(reading.Normalized) || await TellsHomeAloneAsync(inner, turn, cancellationToken)) || ChineseQuestion.Asks(reading) || reading.Says(TermKinds.Place)
            || reading.Addresses.LastOrDefault(said => said.Estate is not null) is not { } said
            || catalog.Get<Neighbourhood>().FindEstate(said.Estate) is not { } estate
            || (await places.GetAsync(inner.Context, cancellationToken)).HomeIsUnwanted)
        {
            return turn;
        }

        await places.RememberAsync(inner.Context, new HomePlace(estate.Id, One(said.Buildings), One(said.Units)), cancellationToken);
        await inner.Context.SendActivityAsync(PreferenceText.HomeNoted(said.Text), cancellationToken: cancellationToken);
        return null;
    }

    // 「我住金海湾」 before anything else was spoken of.
    private async Task<bool> TellsHomeAloneAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading is { Intents: [{ Name: IntentNames.None }], Addresses: [{ Buildings.Count: 0 } said] } reading && PreferenceText.SaysHome(reading.Normalized)
        && reading.Normalized.Length - said.Text.Length <= LongestBeside
        && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is null;

    private static string? One(IReadOnlyList<string> numbers) => numbers is [var only] ? only : null;
}
