using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>「今天几号」 「中秋是哪天」 「几点了」 ask for the date or the hour and for nothing that is held then.</summary>
internal sealed class DateWord : IEarlyWord
{
    private static readonly TimeSpan LongestFeast = TimeSpan.FromDays(8);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.Reading.Emergency is not null || Answer(turn) is not { } answer)
        {
            return turn;
        }

        await inner.AnswerBetweenAsync(answer, cancellationToken);
        return null;
    }

    private static string? Answer(Turn turn) =>
        CivilityText.AsksClock(turn.Reading.Normalized) ? CivilityText.Clock(turn.Now)
        : CivilityText.AsksDate(turn.Reading.Normalized) ? CivilityText.Date(turn.Now)
        : Day(turn.Reading) is not var (said, day, besides) ? null
        : CivilityText.AsksDay(besides) ? CivilityText.DayOf(said, day, turn.Now)
        : CivilityText.AsksHowFar(besides) && day.Start > turn.Now.DateTime ? CivilityText.HowFarIs(said, day, turn.Now)
        : null;

    // A day, and what is said besides it; 「元宵是哪天」 may mean what is held for it.
    private static (string Said, TimeMeaning Day, string Besides)? Day(Reading reading) =>
        reading.Times is [{ Best: { IsDays: true, Duration: null, Recurrence: null, End: { } end } day } time] && end - day.Start <= LongestFeast && !reading.Says(TermKinds.Event)
            ? (time.Text, day, reading.Normalized.Replace(time.Text, "", StringComparison.Ordinal))
            : null;
}
