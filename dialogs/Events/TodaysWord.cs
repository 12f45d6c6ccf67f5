using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「我到了」 while an event of the resident's is about to begin checks them in, and 「挺好」 「还来」 after one answer how it
/// was, typed as well as tapped. Of anything else under way they mean that.
/// </summary>
internal sealed class TodaysWord(RegistrationDesk desk, LiveEvents live, TopicMemory topics, IOptions<EventOptions> options) : IEarlyWord
{
    private const int Longest = 12;

    // As long as the question how it was is kept.
    private static readonly TimeSpan Asked = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        var opinion = EventAsks.Of(reading, EventAsks.Opinion).MaxBy(term => term.Length)?.Value;
        var arrived = EventAsks.Says(reading, "arrived");
        if (turn.Command is not null || (inner.ActiveDialog is not null && !(arrived && inner.ActiveDialog.Id == nameof(RegistrationDialog))) || reading is not { Emergency: null, Addresses.Count: 0 } || reading.Normalized.Length > Longest || reading.Says(TermKinds.Mark, "question")
            || (opinion is null && reading.YesNo is null && !arrived)
            || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not (null or nameof(FindEventsDialog) or nameof(RegistrationDialog)))
        {
            return turn;
        }

        return await CommandAsync(opinion, turn, cancellationToken) is { } command ? turn.Commanded(inner.Context, command) : turn;
    }

    private async Task<string?> CommandAsync(string? opinion, Turn turn, CancellationToken cancellationToken)
    {
        var now = turn.Now.DateTime;
        var mine = await desk.AllAsync(turn.Resident, await live.NowAsync(cancellationToken), cancellationToken);
        if (EventAsks.Says(turn.Reading, "arrived"))
        {
            return mine.Any(one => one.Entry.State == RegistrationState.Taken && one.Occurrence.IsHeld && now >= one.Occurrence.Start - options.Value.CheckInBefore && now < one.Occurrence.End) ? EventDeeds.CheckInCommand : null;
        }

        var over = mine.Where(one => one.Entry.State == RegistrationState.Taken && one.Occurrence.End <= now && one.Occurrence.End > now - Asked)
            .OrderByDescending(one => one.Occurrence.End).Select(one => one.Entry).FirstOrDefault();
        return over switch
        {
            { Rating: null } => Enum.TryParse<EventRating>(opinion, out _) ? EventDeeds.RatingCommand + opinion : null,
            { Again: null } => opinion is "again" or "never" ? EventDeeds.RatingCommand + opinion
                : turn.Reading.YesNo is { } comes ? EventDeeds.RatingCommand + (comes ? "again" : "never")
                : null,
            _ => null,
        };
    }
}
