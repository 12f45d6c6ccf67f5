using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Hears that a place has gone or that its telephone is wrong, of a place that was named or just told of; asked, it is a question like any other.</summary>
internal sealed class CheckWord(SeenCatalog catalog, DirectoryMemory memory, TopicMemory topics) : IEarlyWord
{
    // How far ahead a closure the community knows of explains why a place is shut.
    private const int DaysKnown = 7;

    private readonly CommandReader _words = new([new CommandWords("ServiceDirectory.Checks.reports.zh-CN.json")]);

    // 「搬走了 害我白跑一趟」: what is wrong goes before what came of it.
    private readonly CommandReader _vain = new([new CommandWords("ServiceDirectory.Checks.vain.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.IsWordless || turn.Reading.Emergency is not null
            || (_words.Read(turn.Reading.Normalized) ?? _vain.Read(turn.Reading.Normalized)) is not { } command || IsQuestion(turn.Reading, command))
        {
            return turn;
        }

        var told = await memory.GetAsync(inner.Context, turn.Now.DateTime, cancellationToken);
        return command == CheckDialog.Note
            ? told?.Reported is null ? turn : turn.Commanded(inner.Context, command)
            : await IsReportAsync(inner, turn, command, told, cancellationToken) ? turn.Commanded(inner.Context, command) : turn;
    }

    private async Task<bool> IsReportAsync(DialogContext inner, Turn turn, string command, DirectoryContext? told, CancellationToken cancellationToken)
    {
        if (CheckDialog.Meant(turn.Reading, told, await catalog.LookAsync(cancellationToken)) is not { } place)
        {
            // 「你们推荐的那个药店搬家了」: which one has to be asked.
            return command != CheckDialog.StillOpen && turn.Reading.Says(TermKinds.PlaceCategory) && CheckText.SaysAdvised(turn.Reading.Normalized);
        }

        var topic = await topics.GetAsync(inner.Context, turn.Now, cancellationToken);
        var isSpokenOf = NamesPlace(turn.Reading)
            || (command == CheckDialog.Moved ? told?.Reported is not null : topic is nameof(FindServiceDialog) or nameof(CheckDialog));
        return isSpokenOf && !(command is CheckDialog.Gone or CheckDialog.WrongHours && IsKnownToBeShut(place, turn.Now));
    }

    private static bool NamesPlace(Reading reading) => reading.Says(TermKinds.Place) || reading.Says(TermKinds.PlaceCategory);

    // 「食堂怎么不开了」 while it is being repaired is answered, not counted against it.
    private static bool IsKnownToBeShut(Service place, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return place.Closures.Any(closure => closure.To >= today && closure.From <= today.AddDays(DaysKnown));
    }

    // 「还开着呢」 and 「去了关着呢」 tell, 「关门了吧」 asks.
    private static bool IsQuestion(Reading reading, string command) =>
        CheckText.EndsSeekingAssent(reading.Normalized) || reading.Says(WishReading.AskKind, "why")
        || (command is CheckDialog.StillOpen or CheckDialog.WrongHours
            ? reading.Terms.Any(term => term is { Kind: TermKinds.Mark, Value: "question" } && !CheckText.EndsTelling(term.Text))
            : reading.Says(TermKinds.Mark, "question") && (CheckText.EndsAsking(reading.Normalized) || reading.Says(TermKinds.Ask, "hours")));
}
