using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Hears that a place has gone or that its telephone is wrong, of a place that was named or just told of; asked, it is a question like any other.</summary>
internal sealed class CheckWord(SeenCatalog catalog, DirectoryMemory memory, TopicMemory topics) : IEarlyWord
{
    // How far ahead a closure the community knows of explains why a place is shut.
    private const int DaysKnown = 7;

    // 「是南环那个」; less is an acknowledgement.
    private const int ShortestNote = 4;

    private readonly CommandReader _words = new([new CommandWords("ServiceDirectory.Checks.reports.zh-CN.json")]);

    // 「搬走了 害我白跑一趟」: what is wrong goes before what came of it.
    private readonly CommandReader _vain = new([new CommandWords("ServiceDirectory.Checks.vain.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.IsWordless || turn.Reading.Emergency is not null)
        {
            return turn;
        }

        var told = await memory.GetAsync(inner.Context, turn.Now.DateTime, cancellationToken);
        if (inner.ActiveDialog is null && told?.Reported is not null && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is nameof(CheckDialog)
            && AfterReport.Read(turn.Reading, told) is { } after)
        {
            return turn.Commanded(inner.Context, after);
        }

        var command = _words.Read(turn.Reading.Said) ?? _vain.Read(turn.Reading.Said) ?? (IsNamedGone(turn.Reading) ? CheckDialog.Gone : TellsOtherHours(turn.Reading) ? CheckDialog.WrongHours : null) ?? Learnt(turn.Reading);
        if (command is null && await AddsToItAsync(inner, turn, told, cancellationToken))
        {
            return turn.Commanded(inner.Context, CheckDialog.Note);
        }

        // 「宠物店变成彩票店了」 of a place nobody has reported yet: it has gone.
        command = command == CheckDialog.Note && told?.Reported is null && IsReplaced(turn.Reading, told) ? CheckDialog.Gone : command;
        if (command is null)
        {
            return turn;
        }

        if (IsQuestion(turn.Reading, command))
        {
            // 「听说理发店不干了 是真的吗」 asks how that place stands.
            return turn.Reading.Intent.Name == IntentNames.None && (NamesPlace(turn.Reading) || (told?.Focus is not null && await IsTopicAsync(inner, turn, cancellationToken))) ? turn.As(inner.Context, IntentNames.DirectoryFind) : turn;
        }

        return command == CheckDialog.Note
            ? told?.Reported is null ? turn : turn.Commanded(inner.Context, command)
            : await IsReportAsync(inner, turn, command, told, cancellationToken) ? turn.Commanded(inner.Context, command) : turn;
    }

    // The same in any words, right after the place was told of.
    private static string? Learnt(Reading reading) => reading.Act is { IsCertain: false } ? null : reading.ActOn(DialogueActModels.Directory) switch
    {
        "closed" => CheckDialog.Gone,
        "moved" or "wrongPlace" => CheckDialog.Moved,
        "wrongHours" => CheckDialog.WrongHours,
        "wrongPhone" => CheckDialog.WrongPhone,
        "stillThere" => CheckDialog.StillOpen,
        _ => null,
    };

    private async Task<bool> IsReportAsync(DialogContext inner, Turn turn, string command, DirectoryContext? told, CancellationToken cancellationToken)
    {
        if (CheckDialog.Meant(turn.Reading, told, await catalog.LookAsync(cancellationToken)) is not { } place)
        {
            // 「你们推荐的那个药店搬家了」: which one has to be asked.
            return command != CheckDialog.StillOpen && CheckText.SaysAdvised(turn.Reading.Normalized) && (command == CheckDialog.Moved || turn.Reading.Says(TermKinds.PlaceCategory));
        }

        var isSpokenOf = NamesPlace(turn.Reading) || (command == CheckDialog.Moved && !ServiceDirectoryText.PointsBack(turn.Reading.Normalized) ? told?.Reported is not null : await IsTopicAsync(inner, turn, cancellationToken));
        return isSpokenOf && !TellsOfOneself(turn.Reading) && !(command is CheckDialog.Gone or CheckDialog.WrongHours or CheckDialog.InVain && IsKnownToBeShut(place, turn.Now, command == CheckDialog.Gone ? DaysKnown : 0));
    }

    private async Task<bool> IsTopicAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is nameof(FindServiceDialog) or nameof(CheckDialog);

    // 「我搬家了 现在住怡海名苑」 tells of no shop, although one goes by 搬家.
    private static bool TellsOfOneself(Reading reading) =>
        CheckText.IsOwnMove(reading.Normalized) && !reading.Says(TermKinds.Place) && (reading.Addresses.Count > 0 || !reading.Says(TermKinds.PlaceCategory));

    // 「茶咖小馆没了」, 「那家药店早就没了」; 「快递没了」 misses a parcel.
    private static bool IsNamedGone(Reading reading) => WishReading.Beyond(reading).Any(term =>
        (term.Kind == TermKinds.Place || (term.Kind == TermKinds.PlaceCategory && CheckText.IsHouse(term.Text))) && CheckText.BeginsGone(reading.Normalized[(term.Start + term.Length)..]));

    // 「他家八点就关了 你写的十点」, 「礼拜天其实开着呢」.
    private static bool TellsOtherHours(Reading reading) =>
        CheckText.Contradicts(reading.Normalized) && (reading.Times.Count > 0 || reading.Numbers.Count > 0) && !ChineseQuestion.Asks(reading) && !reading.Says(TermKinds.FaultObject);

    // 「就是那个家常面馆」, 「正确的是0359-…」: more of what was just reported.
    private async Task<bool> AddsToItAsync(DialogContext inner, Turn turn, DirectoryContext? told, CancellationToken cancellationToken) =>
        inner.ActiveDialog is null && told?.Reported is { } reported && await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is nameof(CheckDialog)
        && WishReading.Ask(turn.Reading) is null && !turn.Reading.Says(TermKinds.Mark, "question")
        && (turn.Reading.Phones.Count > 0 || WishReading.NamedPlace(turn.Reading) == reported || (turn.Reading is { Intent.Name: IntentNames.None, Fault: null } && turn.Reading.Normalized.Length >= ShortestNote && !ChineseQuestion.Asks(turn.Reading.Normalized)));

    // What stands behind the words for it is another trade, be it one nobody lists.
    private static bool IsReplaced(Reading reading, DirectoryContext? told) =>
        reading.Terms.FirstOrDefault(term => term is { Kind: WishReading.ReferenceKind, Value: "became" }) is { } became
        && (WishReading.Beyond(reading).Any(term => term.Start < became.Start) || (told is not null && reading.Terms.Any(term => term is { Kind: WishReading.ReferenceKind, Value: "back" } && term.Start < became.Start)))
        && (reading.Terms.Any(term => term.Kind is TermKinds.PlaceCategory or WishReading.UnlistedKind && term.Start >= became.Start + became.Length) || CheckText.SaysSells(reading.Normalized[(became.Start + became.Length)..]));

    private static bool NamesPlace(Reading reading) => reading.Says(TermKinds.Place) || reading.Says(TermKinds.PlaceCategory);

    // 「食堂怎么不开了」 while it is being repaired is answered, not counted against it.
    private static bool IsKnownToBeShut(Service place, DateTimeOffset now, int daysAhead)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return place.Closures.Any(closure => closure.To >= today && closure.From <= today.AddDays(daysAhead));
    }

    // 「还开着呢」 and 「去了关着呢」 tell, so does 「早关门了 你咋还说」, 「关门了吧」 asks.
    private static bool IsQuestion(Reading reading, string command) =>
        !CheckText.Reproaches(reading.Normalized)
        && (CheckText.EndsSeekingAssent(reading.Normalized) || reading.Says(WishReading.AskKind, "why")
        || (command is CheckDialog.StillOpen or CheckDialog.WrongHours or CheckDialog.InVain
            ? reading.Terms.Any(term => term is { Kind: TermKinds.Mark, Value: "question" } && !CheckText.EndsTelling(term.Text))
            : (ChineseQuestion.Asks(reading.Normalized) && !CheckText.EndsTelling(reading.Normalized[^1..]) && !CheckText.EndsGone(reading.Normalized)) || (reading.Says(TermKinds.Mark, "question") && (CheckText.EndsAsking(reading.Normalized) || reading.Says(TermKinds.Ask, "hours")))));
}
