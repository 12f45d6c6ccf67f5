using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Writes down what residents say is wrong, asks a grid worker to look once enough of them do, and takes what was found.</summary>
internal sealed class CheckDesk(IBook book, IOutbox outbox, IStaff staff, CommunityCatalog catalog, SeenCatalog seen)
{
    public const string Topic = "directory.check";

    private const string FieldWorkers = "R03";
    private const int MostNotes = 5;

    /// <summary>Takes a report; gives how many have said so, and whether somebody was asked to look by it.</summary>
    public async Task<(int Reporters, bool IsTask)> ReportAsync(Service service, PlaceFault fault, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await book.ChangeAsync(
            async change =>
            {
                var (doubts, before) = await DoubtAsync(change, service, turn.Now);
                // What the files already call reported has been said by others.
                var known = fault == PlaceFault.Gone && service.Status == ServiceStatus.ClosedReported && before.Gone.IsEmpty
                    ? Enumerable.Range(0, PlaceDoubt.Enough).Aggregate(before, (doubt, number) => doubt.SaidBy(fault, $"files-{number}", turn.Now))
                    : before;
                var doubt = known.SaidBy(fault, Hash(turn.Resident), turn.Now);
                var reporters = doubt.Reporters(fault).Length;
                var needed = PlaceDoubt.Needed(fault);
                var isTask = reporters >= needed && (!doubt.IsTask || known.Reporters(fault).Length < needed);
                if (isTask)
                {
                    doubt = doubt with { IsTask = true };
                    await TellWorkersAsync(change, service, $"{turn.Push}:{service.Id}", CheckText.Task(service.Id, service.Name, fault, reporters, turn.Reading.Text), turn.Now);
                }

                change.Write(PlaceDoubts.Key, doubts.With(service.Id, doubt), ChecksJson.Default.PlaceDoubts);
                // Somebody sent to look for another reason makes no shop shut by one word.
                return (reporters, reporters >= needed);
            },
            cancellationToken);
        seen.Forget();
        return outcome;
    }

    /// <summary>Adds what a resident knows besides (「那边现在是彩票店」), and passes it on to whoever looks.</summary>
    public async Task NoteAsync(Service service, string note, Turn turn, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            async change =>
            {
                var (doubts, doubt) = await DoubtAsync(change, service, turn.Now);
                change.Write(PlaceDoubts.Key, doubts.With(service.Id, doubt with { IsTask = true, At = turn.Now, Notes = [.. doubt.Notes.TakeLast(MostNotes - 1), note] }), ChecksJson.Default.PlaceDoubts);
                await TellWorkersAsync(change, service, $"{turn.Push}:{service.Id}:note", CheckText.TaskNote(service.Id, service.Name, note), turn.Now);
                return true;
            },
            cancellationToken);
        seen.Forget();
    }

    /// <summary>Takes that a place is still in business from somebody who knows; whoever is to look hears of it when others doubt it.</summary>
    public async Task StillOpenAsync(Service service, Turn turn, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            async change =>
            {
                var (doubts, doubt) = await DoubtAsync(change, service, turn.Now);
                if (service.Status == ServiceStatus.ClosedReported || !doubt.Gone.IsEmpty)
                {
                    change.Write(PlaceDoubts.Key, doubts.With(service.Id, doubt.WithoutGone(Hash(turn.Resident), turn.Now)), ChecksJson.Default.PlaceDoubts);
                    await TellWorkersAsync(change, service, $"{turn.Push}:{service.Id}:open", CheckText.TaskNote(service.Id, service.Name, turn.Reading.Text), turn.Now);
                }

                return true;
            },
            cancellationToken);
        seen.Forget();
    }

    /// <summary>Takes back what somebody reported by mistake; whoever was asked to look hears of it.</summary>
    public async Task TakeBackAsync(Service service, Turn turn, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            async change =>
            {
                var (doubts, doubt) = await DoubtAsync(change, service, turn.Now);
                change.Write(PlaceDoubts.Key, doubts.With(service.Id, doubt.Without(Hash(turn.Resident), turn.Now)), ChecksJson.Default.PlaceDoubts);
                await (doubt.IsTask ? TellWorkersAsync(change, service, $"{turn.Push}:{service.Id}:back", CheckText.TaskNote(service.Id, service.Name, turn.Reading.Text), turn.Now) : Task.CompletedTask);
                return true;
            },
            cancellationToken);
        seen.Forget();
    }

    /// <summary>Takes what somebody who looked found; false when their role has nothing to do with it.</summary>
    public async Task<bool> SettleAsync(Service service, bool isOpen, string? phone, Turn turn, CancellationToken cancellationToken)
    {
        var isTaken = await book.ChangeAsync(
            async change =>
            {
                var role = (await staff.OfAsync(change, turn.Resident)).FirstOrDefault(member => MayCheck(member.Role));
                if (role is null)
                {
                    return false;
                }

                var (doubts, doubt) = await DoubtAsync(change, service, turn.Now);
                var verdict = new PlaceVerdict(isOpen, phone, DateOnly.FromDateTime(turn.Now.DateTime), role.Role);
                change.Write(PlaceDoubts.Key, doubts.With(service.Id, doubt with { Gone = [], WrongPhone = [], WrongHours = [], WrongPlace = [], IsTask = false, At = turn.Now, Verdict = verdict }), ChecksJson.Default.PlaceDoubts);
                return true;
            },
            cancellationToken);
        seen.Forget();
        return isTaken;
    }

    /// <summary>Whether a role looks at places or keeps the directory.</summary>
    public bool MayCheck(string role) => catalog.Get<Neighbourhood>().FindRole(role) is { } held && held.Tasks.Any(CheckText.CheckingTasks.Contains);

    /// <summary>Tells those who look, or who keeps the entry when there are none.</summary>
    public async Task TellWorkersAsync(IBookChange change, Service service, string key, string text, DateTimeOffset now)
    {
        var workers = await staff.HoldingAsync(change, FieldWorkers);
        foreach (var worker in workers.Count > 0 ? workers : await staff.HoldingAsync(change, service.VerifiedBy))
        {
            await outbox.PostAsync(change, new OutboundMessage { Key = $"{Topic}:{key}:{worker.Role}", To = worker.Resident, Text = text, SendAt = now, Topic = Topic });
        }
    }

    private static async Task<(PlaceDoubts All, PlaceDoubt Doubt)> DoubtAsync(IBookChange change, Service service, DateTimeOffset now)
    {
        var doubts = await change.ReadAsync(PlaceDoubts.Key, ChecksJson.Default.PlaceDoubts) ?? PlaceDoubts.None;
        // A verdict stands until somebody doubts it anew.
        return (doubts, doubts.About(service) is { } doubt ? doubt with { Verdict = null } : new PlaceDoubt { At = now });
    }

    /// <summary>How somebody who reports is kept: one person counts once and is not known.</summary>
    public static string Hash(string resident) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resident)).AsSpan(0, 8));
}
