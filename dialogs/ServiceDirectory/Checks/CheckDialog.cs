using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Takes reports of what is wrong in the directory from residents, and what was found from those who looked.</summary>
internal sealed class CheckDialog(SeenCatalog catalog, DirectoryMemory memory, CheckDesk desk, CircleReport circle) : Dialog(nameof(CheckDialog))
{
    public const string Gone = "directory.gone";
    public const string WrongPhone = "directory.wrongPhone";
    public const string WrongHours = "directory.wrongHours";
    public const string InVain = "directory.inVain";
    public const string Moved = "directory.moved";
    public const string StillOpen = "directory.stillOpen";
    public const string Unanswered = "directory.unanswered";
    public const string Note = "directory.note";
    public const string Retract = "directory.retract";
    public const string Status = "directory.status";
    public const string Check = "directory.check";
    public const string Circle = "directory.circle";
    public const string Unmet = "directory.unmet";

    /// <summary>Every command it answers.</summary>
    public static readonly string[] All = [Gone, WrongPhone, WrongHours, InVain, Moved, StillOpen, Unanswered, Note, Retract, Status, Check, Circle, Unmet];

    private const string SaidKey = "said";

    /// <summary>Whether an utterance names the place that was asked for.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) =>
        state.ContainsKey(SaidKey) && (reading.Says(TermKinds.Place) || reading.Says(TermKinds.PlaceCategory));

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var answer = Meant(turn.Reading, null, await catalog.LookAsync(cancellationToken)) is { } place
            ? await ReportAsync(dc, place, null, turn with { Command = (string)dc.ActiveDialog.State[SaidKey] }, cancellationToken)
            : CheckText.NotNoted;
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var places = await catalog.LookAsync(cancellationToken);
        var told = await memory.GetAsync(dc.Context, turn.Now.DateTime, cancellationToken);
        var answer = turn.Command switch
        {
            Check => await SettleAsync(turn, places, cancellationToken),
            Circle => await circle.OfEstatesAsync(turn, cancellationToken),
            Unmet => await circle.OfWishesAsync(turn, cancellationToken),
            Retract when places.Find(told?.Reported) is { } wrong => await TakeBackAsync(dc, wrong, told!, turn, places, cancellationToken),
            Status when places.Find(told?.Reported) is { } doubted => CheckText.Status(doubted.ShortName, turn.Reading.Normalized, catalog.IsLookedAt(doubted), places.Of(ServiceCatalog.Offices).All.FirstOrDefault()?.Phone),
            Note or Moved when places.Find(told?.Reported) is { } reported && (turn.Command == Note || WishReading.NamedPlace(turn.Reading) is null) => await NoteAsync(reported, turn, cancellationToken),
            StillOpen when Meant(turn.Reading, told, places) is { } open => await StillOpenAsync(open, turn, cancellationToken),
            Unanswered when Meant(turn.Reading, told, places) is { } silent && Shut(silent, turn, places) is { } shut => await KeepAsync(dc, silent, told, turn, CheckText.NobodyThere(shut), cancellationToken),
            // 「白跑一趟」 on the day of the week it rests.
            InVain when !turn.Reading.Says(TermKinds.Mark, "past") && Meant(turn.Reading, told, places) is { } resting && Rests(resting, turn, places) && Shut(resting, turn, places) is { } shut => CheckText.RestsToday(shut),
            _ when Meant(turn.Reading, told, places) is { } place => await ReportAsync(dc, place, told, turn, cancellationToken),
            _ => CheckText.WhichPlace,
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        if (answer == CheckText.WhichPlace && turn.Command is { } said)
        {
            dc.ActiveDialog.State[SaidKey] = said;
            return EndOfTurn;
        }

        return await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>The place that is meant: the one named, the only one of the trade named, or the one last told of.</summary>
    public static Service? Meant(Reading reading, DirectoryContext? told, ServiceCatalog catalog)
    {
        // 「关门了 现在是奶茶店」: what has come after it is not what has gone.
        var became = reading.Terms.FirstOrDefault(term => term is { Kind: WishReading.ReferenceKind, Value: "became" })?.Start ?? int.MaxValue;
        Func<TermReading, bool> before = term => term.Start < became;
        var words = WishReading.Beyond(reading).Where(before).ToArray();
        if (words.Where(term => term.Kind == TermKinds.Place).Select(term => catalog.Find(term.Value)).FirstOrDefault(place => place is not null) is { } named)
        {
            return named;
        }

        var trade = words.FirstOrDefault(term => term.Kind == TermKinds.PlaceCategory && catalog.FindCategory(term.Value) is not null);
        var focus = catalog.Find(told?.Focus);
        // 「早关门了」 after hearing of none but one that is doubted means that one.
        focus ??= trade is null && told?.Query.Categories is [var looked] && catalog.Of(looked).All is [var sought] ? sought : null;
        return trade is null ? focus
            : focus?.Category.Code == trade.Value ? focus
            : catalog.Of(trade.Value).All is [var only] ? only
            // Of several that mend things one alone mends telephones: 「那家修手机的」.
            : catalog.Of(trade.Value) is { IsMixed: true } mixed && mixed.All.Where(place => place.Carries(trade.Text)).ToArray() is [var sole] ? sole
            : null;
    }

    private static bool Rests(Service place, Turn turn, ServiceCatalog places) =>
        OpeningTimes.HoursOn(place, places.Calendar, DateOnly.FromDateTime(turn.Now.DateTime)).IsClosed;

    // What nobody answers after hours is no wrong number.
    private static string? Shut(Service place, Turn turn, ServiceCatalog places)
    {
        var now = turn.Now.DateTime;
        var found = new Found(place, null, OpeningTimes.At(place, places.Calendar, now), places.Calendar.On(DateOnly.FromDateTime(now)));
        return found.IsOpen ? null : ServiceAnswers.Place(found, new HoursText(found.Day.Date));
    }

    private async Task<string> StillOpenAsync(Service place, Turn turn, CancellationToken cancellationToken)
    {
        await desk.StillOpenAsync(place, turn, cancellationToken);
        return CheckText.StillThere(place.ShortName);
    }

    private async Task<string> ReportAsync(DialogContext dc, Service place, DirectoryContext? told, Turn turn, CancellationToken cancellationToken)
    {
        var fault = turn.Command switch
        {
            WrongPhone or Unanswered => PlaceFault.WrongPhone,
            WrongHours or InVain => PlaceFault.WrongHours,
            Moved => PlaceFault.WrongPlace,
            _ => PlaceFault.Gone,
        };
        var isAgain = told?.Reported == place.Id && told.ReportedAs == turn.Command;
        var (reporters, isTask) = await desk.ReportAsync(place, fault, turn, cancellationToken);
        await KeepAsync(dc, place, Of(told, place, turn) with { Reported = place.Id, ReportedAs = turn.Command }, turn, "", cancellationToken);
        return isAgain && fault == PlaceFault.Gone ? CheckText.SaidBefore(place.ShortName, isTask) : CheckText.Thanks(place.Name, fault, reporters, isTask);
    }

    // The place is what is spoken of from now on.
    private async Task<string> KeepAsync(DialogContext dc, Service place, DirectoryContext? told, Turn turn, string answer, CancellationToken cancellationToken)
    {
        await memory.SetAsync(dc.Context, Of(told, place, turn).Telling(place.Id, turn.Now.DateTime), cancellationToken);
        return answer;
    }

    private static DirectoryContext Of(DirectoryContext? told, Service place, Turn turn) =>
        told ?? new DirectoryContext { Query = new DirectoryQuery { Categories = [place.Category.Code] }, At = turn.Now.DateTime };

    // 「安康没关 我记错了」, 「我说的是老百信」: what was meant instead is reported in its place.
    private async Task<string> TakeBackAsync(DialogContext dc, Service wrong, DirectoryContext told, Turn turn, ServiceCatalog places, CancellationToken cancellationToken)
    {
        await desk.TakeBackAsync(wrong, turn, cancellationToken);
        var instead = AfterReport.Instead(turn.Reading, told, places);
        if (places.Find(instead) is { } place)
        {
            return CheckText.TakenBack(wrong.ShortName, await ReportAsync(dc, place, told with { Reported = null }, turn with { Command = told.ReportedAs ?? Gone }, cancellationToken));
        }

        await memory.SetAsync(dc.Context, told with { Reported = null, ReportedAs = null, At = turn.Now.DateTime }, cancellationToken);
        return CheckText.TakenBack(wrong.ShortName, places.FindGone(instead) is { } gone ? CheckText.GoneAlready(gone.ShortName) : null);
    }

    private async Task<string> NoteAsync(Service place, Turn turn, CancellationToken cancellationToken)
    {
        await desk.NoteAsync(place, turn.Reading.Text, turn, cancellationToken);
        return CheckText.Noted(place.ShortName);
    }

    // 核查 V42 开着, 核查 V42 关了, 核查 V42 电话改成0359-…
    private async Task<string> SettleAsync(Turn turn, ServiceCatalog places, CancellationToken cancellationToken)
    {
        var words = turn.Reading.Normalized;
        if (places.Services.FirstOrDefault(place => words.Contains(place.Id, StringComparison.OrdinalIgnoreCase)) is not { } place)
        {
            return CheckText.SayNumber;
        }

        var phone = turn.Reading.Phones.Count > 0 ? turn.Reading.Phones[0] : null;
        if ((CheckText.Found(words) ?? (phone is null ? (bool?)null : true)) is not { } isOpen)
        {
            return CheckText.SayNumber;
        }

        return await desk.SettleAsync(place, isOpen, phone, turn, cancellationToken) ? CheckText.Settled(place.Name, isOpen, phone) : CheckText.NotForYou;
    }
}
