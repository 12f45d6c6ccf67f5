using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Handover;

/// <summary>
/// The staff's side: 「接下一个」 takes the next resident, what is said then goes to them, 「结束会话」 gives them back to the
/// bot. Who holds no role is no staff, whatever they say.
/// </summary>
internal sealed class StaffLine(IBook book, IStaff staff, HandoverDispatch dispatch) : IEarlyWord
{
    private const string Next = "handover.next";
    private const string Close = "handover.close";
    private const string Queue = "handover.queue";

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (!MayAnswer(await staff.OfAsync(turn.Resident, cancellationToken)))
        {
            return turn;
        }

        var answer = turn.Command switch
        {
            Next => await TakeAsync(turn, cancellationToken),
            Close => await CloseAsync(turn, cancellationToken) ?? HandoverText.NotTalking,
            // 「结束」 while somebody is on the line ends it and is not sent to them.
            null when HandoverText.IsEnd(turn.Reading.Normalized) => await CloseAsync(turn, cancellationToken),
            Queue => await CountAsync(cancellationToken),
            _ => await SayAsync(turn, cancellationToken) ? "" : null,
        };
        await (string.IsNullOrEmpty(answer) ? Task.CompletedTask : inner.Context.SendActivityAsync(answer, cancellationToken: cancellationToken));
        return answer is null ? turn : null;
    }

    private bool MayAnswer(IReadOnlyList<StaffMember> roles) =>
        dispatch.Office is { } office && roles.Any(member => member.Role == office.Id || member.Role == office.EscalatesTo);

    private Task<string> TakeAsync(Turn turn, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            if (!MayAnswer(await staff.OfAsync(change, turn.Resident)))
            {
                return HandoverText.NobodyWaits;
            }

            switch ((await HandoverDispatch.ReadAsync(change)).Take(turn.Resident, turn.Push, turn.Now))
            {
                case TakeOutcome.Taken(var desk, var call):
                    // What was unread stays with the call: the same message delivered again is answered the same.
                    HandoverDispatch.Write(change, desk);
                    foreach (var photo in call.Unread.Where(line => line.Photo is not null))
                    {
                        await dispatch.PostAsync(change, turn.Resident, $"{photo.Push}:{turn.Push}", HandoverText.ResidentSays(photo.Text), turn.Now, photo: photo.Photo);
                    }

                    return HandoverText.Taken(call, await dispatch.PhoneAsync(change, call), turn.Now, desk.Waiting);
                case TakeOutcome.Busy:
                    return HandoverText.Busy;
                default:
                    return HandoverText.NobodyWaits;
            }
        },
        cancellationToken);

    private Task<string?> CloseAsync(Turn turn, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var desk = await HandoverDispatch.ReadAsync(change);
            if (desk.EndedBy(turn.Push) is null)
            {
                if (desk.TalkOf(turn.Resident) is not { } call)
                {
                    return null;
                }

                desk = desk.End(call, turn.Push);
                HandoverDispatch.Write(change, desk);
                await dispatch.PostAsync(change, call.Resident, turn.Push, HandoverText.Released, turn.Now);
            }

            return (string?)HandoverText.Closed(desk.Waiting, desk.Tasks);
        },
        cancellationToken);

    private async Task<string> CountAsync(CancellationToken cancellationToken)
    {
        var desk = await dispatch.DeskAsync(cancellationToken);
        return HandoverText.Count(desk.Waiting, desk.Tasks);
    }

    // What is not a word of this desk is for the resident, or, when there is none, for the other dialogs of the staff.
    private Task<bool> SayAsync(Turn turn, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var desk = await HandoverDispatch.ReadAsync(change);
            if (desk.TalkOf(turn.Resident) is not { } call || !MayAnswer(await staff.OfAsync(change, turn.Resident)))
            {
                return false;
            }

            HandoverDispatch.Write(change, desk.With(call with { LastAt = turn.Now }));
            await dispatch.PostAsync(change, call.Resident, turn.Push, HandoverText.StaffSays(PersonalNumbers.WithoutIdentity(turn.Reading.Text)), turn.Now, photo: turn.Photos.FirstOrDefault());
            return true;
        },
        cancellationToken);
}
