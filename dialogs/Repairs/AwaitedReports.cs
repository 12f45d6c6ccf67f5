using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Photos;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Reports whose one question nobody answered. What was told is not lost with the resident's patience: where the estate
/// is known, it is filed as it is and the resident hears of it. Nobody can be sent to a place unknown.
/// </summary>
internal sealed class AwaitedReports(IBook book, IWorkOrderStore orders, IPhotoShelf photos, IOutbox outbox, CommunityCatalog catalog, TimeProvider clock) : IChore
{
    private const int VisitedAtOnce = 4;
    private const string Topic = "repairs.orders";

    // As long as what one person sends belongs together.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly Diary Diary = new("awaited");

    /// <summary>A question was put to a resident about this draft.</summary>
    public Task AwaitAsync(string resident, RepairDraft draft, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            change.Write(Key(resident), new AwaitedReport(draft, resident, now), RepairsJson.Default.AwaitedReport, Kept);
            await Diary.NoteAsync(change, now + Patience, Pseudonym.Of(resident));
            return true;
        },
        cancellationToken);

    /// <summary>The report was filed or given up; whatever waited waits no more.</summary>
    public Task DropAsync(string resident, CancellationToken cancellationToken) => book.ChangeAsync(
        change =>
        {
            change.Remove(Key(resident));
            return Task.FromResult(true);
        },
        cancellationToken);

    /// <summary>The report was none; its photos are deleted.</summary>
    public Task DropAsync(string resident, IEnumerable<string> sent, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            change.Remove(Key(resident));
            await photos.GiveUpAsync(change, sent);
            return true;
        },
        cancellationToken);

    /// <summary>Takes the telephone number out of the words of the report that waits.</summary>
    public Task ForgetPhoneAsync(string resident, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            if (await change.ReadAsync(Key(resident), RepairsJson.Default.AwaitedReport) is { } waiting)
            {
                change.Write(Key(resident), waiting with { Draft = waiting.Draft with { Description = PersonalNumbers.WithoutMobile(waiting.Draft.Description) } }, RepairsJson.Default.AwaitedReport, Kept);
            }

            return true;
        },
        cancellationToken);

    /// <summary>The number of the order that an unanswered report became; null when it still waits.</summary>
    public async Task<string?> FiledAsync(string resident, CancellationToken cancellationToken) =>
        (await book.ReadAsync(Key(resident), RepairsJson.Default.AwaitedReport, cancellationToken))?.Number;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => Diary.WalkAsync(book, clock.GetLocalNow(), VisitedAtOnce, VisitAsync, cancellationToken);

    private async ValueTask VisitAsync(string mark, CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        if (await book.ReadAsync(MarkedKey(mark), RepairsJson.Default.AwaitedReport, cancellationToken) is not { Number: null, Draft.Place.Estate: not null } waiting || now - waiting.At < Patience)
        {
            return;
        }

        var resident = waiting.Resident;
        var order = (await orders.FileAsync(new RepairReport(waiting.Draft, resident, waiting.Draft.PushKey, now), cancellationToken)).Into;
        foreach (var other in waiting.Draft.Then)
        {
            var beside = other.Beside(waiting.Draft, Faults[other.Category]) with { FirstPush = waiting.Draft.FirstPush };
            await orders.FileAsync(new RepairReport(beside, resident, beside.PushKey, now), cancellationToken);
        }

        await book.ChangeAsync(
            async change =>
            {
                if (await change.ReadAsync(Key(resident), RepairsJson.Default.AwaitedReport) is not { Number: null } still || still.At != waiting.At)
                {
                    return false;
                }

                await outbox.PostAsync(change, Message(resident, waiting, order, now));
                change.Write(Key(resident), waiting with { Number = order.Number }, RepairsJson.Default.AwaitedReport, Kept);
                return true;
            },
            cancellationToken);
    }

    private OutboundMessage Message(string resident, AwaitedReport waiting, WorkOrder order, DateTimeOffset now) => new()
    {
        Key = $"awaited:{waiting.Draft.PushKey}",
        To = resident,
        Text = RepairsText.FiledUnanswered(order.Number, RepairsText.Place(order.SeenBy(resident).Place, Neighbourhood), Faults[order.Category].SpokenName),
        Buttons = [new MessageButton(RepairsText.ButtonCorrect, RepairsText.ButtonCorrect), new MessageButton(RepairsText.ButtonWithdraw, RepairsText.SayWithdraw(order.Number))],
        SendAt = now,
        Urgency = order.Priority <= Priority.P1 ? MessageUrgency.Urgent : MessageUrgency.Routine,
        Topic = Topic,
    };

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private static string Key(string resident) => MarkedKey(Pseudonym.Of(resident));

    // The diary keeps a name until its minute comes, whatever was forgotten since.
    private static string MarkedKey(string mark) => $"awaited:{mark}";
}
