using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>Keeps what meetings decided, and brings it back on its day to whoever answers for it.</summary>
internal sealed class Decisions(IBook book, IOutbox outbox, IStaff staff, CommunityCatalog catalog, TimeProvider clock) : IChore
{
    private const string Key = "meeting:decisions";
    private const int VisitedAtOnce = 4;

    private static readonly TimeOnly RemindedAt = new(9, 0);
    private static readonly Diary Diary = new("meeting");

    /// <summary>All of them, oldest first.</summary>
    public async Task<IReadOnlyList<Decision>> AllAsync(CancellationToken cancellationToken) =>
        (await book.ReadAsync(Key, MeetingsJson.Default.DecisionList, cancellationToken) ?? DecisionList.Empty).Decisions;

    /// <summary>Writes one down; the same message writes it once.</summary>
    public Task<Decision> MakeAsync(string words, string? role, DateOnly? due, string push, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var list = await ReadAsync(change);
            if (list.Decisions.FirstOrDefault(known => known.Push == push) is { } known)
            {
                return known;
            }

            var made = new Decision(list.Decisions.Select(other => other.Number).DefaultIfEmpty().Max() + 1, words, role, due, now, Push: push);
            Write(change, new DecisionList(list.Decisions.Add(made)));
            if (due is { } day)
            {
                await Diary.NoteAsync(change, new DateTimeOffset(day.ToDateTime(RemindedAt), now.Offset), made.Number.ToString(CultureInfo.InvariantCulture));
            }

            return made;
        },
        cancellationToken);

    /// <summary>Calls one done; null when there is none of that number.</summary>
    public Task<Decision?> FinishAsync(int number, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var list = await ReadAsync(change);
            if (list.Decisions.FirstOrDefault(known => known.Number == number) is not { } decision)
            {
                return null;
            }

            var done = decision with { DoneAt = decision.DoneAt ?? now };
            Write(change, new DecisionList(list.Decisions.Replace(decision, done)));
            return done;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Diary.WalkAsync(book, clock.GetLocalNow(), VisitedAtOnce, RemindAsync, cancellationToken);

    private async ValueTask RemindAsync(string number, CancellationToken cancellationToken) => await book.ChangeAsync(
        async change =>
        {
            var list = await ReadAsync(change);
            if (list.Decisions.FirstOrDefault(known => $"{known.Number}" == number) is { DoneAt: null } decision)
            {
                foreach (var resident in await AnswerableAsync(change, decision))
                {
                    await outbox.PostAsync(change, new OutboundMessage
                    {
                        Key = $"meeting:{decision.Number}:{decision.Due:yyyyMMdd}",
                        To = resident,
                        Text = MeetingText.Due(decision),
                        SendAt = clock.GetLocalNow(),
                        Topic = OrderNews.StaffTopic,
                    });
                }
            }

            return true;
        },
        cancellationToken);

    // Whoever answers for it, and whoever leads the meeting.
    private async Task<IReadOnlyList<string>> AnswerableAsync(IBookChange change, Decision decision)
    {
        var roles = catalog.Get<Neighbourhood>().Roles.Where(role => role.Id == decision.Role || RepairDuties.LeadsMeetings(role)).Select(role => role.Id);
        var members = await Task.WhenAll(roles.Select(role => staff.HoldingAsync(change, role)));
        return [.. members.SelectMany(held => held).Select(member => member.Resident).Distinct()];
    }

    private static async Task<DecisionList> ReadAsync(IBookChange change) => await change.ReadAsync(Key, MeetingsJson.Default.DecisionList) ?? DecisionList.Empty;

    private static void Write(IBookChange change, DecisionList list) => change.Write(Key, list, MeetingsJson.Default.DecisionList);
}
