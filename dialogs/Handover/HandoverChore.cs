using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Ends conversations in which nobody speaks any more, and tells those who still wait at closing time the truth.</summary>
internal sealed class HandoverChore(IBook book, HandoverDispatch dispatch, IOptions<HandoverOptions> options, TimeProvider clock) : IChore
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        var desk = await dispatch.DeskAsync(cancellationToken);
        foreach (var call in desk.Calls.Where(call => IsOver(call, now) || IsUnreached(call, now)))
        {
            await book.ChangeAsync(change => SettleAsync(change, call.Resident, now), cancellationToken);
        }
    }

    private bool IsOver(HandoverCall call, DateTimeOffset now) =>
        (call.Staff is not null || call.IsWithChannel) && now - call.LastAt >= TimeSpan.FromMinutes(options.Value.IdleMinutes);

    private bool IsUnreached(HandoverCall call, DateTimeOffset now) => call.IsWaiting && !dispatch.Hours.IsOpen(now);

    private async Task<bool> SettleAsync(IBookChange change, string resident, DateTimeOffset now)
    {
        var desk = await HandoverDispatch.ReadAsync(change);
        if (desk.Of(resident) is not { } call)
        {
            return false;
        }

        var key = $"{call.AskedAt.ToUnixTimeSeconds()}:{resident}";
        if (IsUnreached(call, now))
        {
            HandoverDispatch.Write(change, desk.With(call with { IsTask = true }));
            await dispatch.PostAsync(change, resident, $"{key}:unreached", HandoverText.NotReached(dispatch.Hours.Next(now), now), now);
        }
        else if (IsOver(call, now))
        {
            HandoverDispatch.Write(change, desk.Without(resident));
            await dispatch.PostAsync(change, resident, $"{key}:idle", HandoverText.ReleasedIdle, now);
            await (call.Staff is { } person ? dispatch.PostAsync(change, person, $"{key}:idle", HandoverText.ClosedIdle, now) : Task.CompletedTask);
        }

        return true;
    }
}
