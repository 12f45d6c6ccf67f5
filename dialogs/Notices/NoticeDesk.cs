using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.Notices;

/// <summary>Sends notices to those who live where they are about, and keeps them for whoever asks.</summary>
internal sealed class NoticeDesk(IBook book, IOutbox outbox, IStaff staff, CommunityCatalog catalog)
{
    private const string Topic = "notices";

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    /// <summary>Whether somebody may send notices: the roles whose tasks in roles.csv say so.</summary>
    public async Task<bool> MaySendAsync(string resident, CancellationToken cancellationToken) => IsAmong(await staff.OfAsync(resident, cancellationToken));

    /// <summary>How many would hear of it.</summary>
    public async Task<int> ReachAsync(Notice notice, string by, CancellationToken cancellationToken)
    {
        var homes = await Task.WhenAll(Estates(notice).Select(estate => book.ReadAsync(NoticeHomes.Key(estate), NoticesJson.Default.NoticeHomes, cancellationToken)));
        return homes.OfType<NoticeHomes>().Sum(estate => Residents(estate, notice, by).Count());
    }

    /// <summary>The notices as they are.</summary>
    public async Task<NoticeBoard> BoardAsync(CancellationToken cancellationToken) =>
        await book.ReadAsync(NoticeBoard.Key, NoticesJson.Default.NoticeBoard, cancellationToken) ?? NoticeBoard.Empty;

    /// <summary>Sends a notice; null when whoever sends it may not. The same message sends once.</summary>
    /// <returns>How many hear of it.</returns>
    public Task<int?> SendAsync(Notice notice, string by, string push, CancellationToken cancellationToken) => book.ChangeAsync<int?>(
        async change =>
        {
            if (!IsAmong(await staff.OfAsync(change, by)))
            {
                return null;
            }

            var told = 0;
            foreach (var estate in Estates(notice))
            {
                foreach (var resident in Residents(await change.ReadAsync(NoticeHomes.Key(estate), NoticesJson.Default.NoticeHomes) ?? NoticeHomes.Empty, notice, by))
                {
                    told++;
                    await outbox.PostAsync(change, new OutboundMessage
                    {
                        Key = $"{Topic}:{push}:{resident}",
                        To = resident,
                        Text = NoticeText.Sent(notice),
                        SendAt = notice.At,
                        Expires = notice.Until,
                        Topic = Topic,
                    });
                }
            }

            var board = await change.ReadAsync(NoticeBoard.Key, NoticesJson.Default.NoticeBoard) ?? NoticeBoard.Empty;
            change.Write(NoticeBoard.Key, board.With(notice), NoticesJson.Default.NoticeBoard);
            return told;
        },
        cancellationToken);

    private IEnumerable<string> Estates(Notice notice) => notice.Estate is { } only ? [only] : Neighbourhood.Estates.Select(estate => estate.Id);

    // Whoever sends it has read it.
    private static IEnumerable<string> Residents(NoticeHomes homes, Notice notice, string by) =>
        homes.All.Where(one => one.Key != by && notice.Concerns(one.Value)).Select(one => one.Key);

    private bool IsAmong(IEnumerable<StaffMember> roles) => roles.Any(member => Neighbourhood.FindRole(member.Role)?.Tasks.Contains(NoticeText.Task) == true);
}
