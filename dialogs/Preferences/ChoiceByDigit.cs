using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>Takes a bare digit for what stood beside it in the last answer, as if that had been tapped.</summary>
internal sealed class ChoiceByDigit(PreferenceMemory memory, TurnReader turns) : IEarlyWord
{
    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var known = await memory.GetAsync(inner.Context, cancellationToken);
        return known.IsElder && turn.Reading.Emergency is null
            && int.TryParse(turn.Reading.Normalized.Trim('.', '。', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var digit) && digit >= 1 && digit <= known.Choices.Length
            ? turns.Again(inner.Context, turn, known.Choices[digit - 1])
            : turn;
    }
}
