using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Takes a scanned code or a pin on the spot of a call that is on for reporting there.</summary>
internal sealed class OnTheSpot(VolunteerDesk desk, CommunityCatalog catalog) : IEarlyWord
{
    // Within this distance of its middle one is in an estate, or at one of its gates.
    private const double NearInMetres = 400;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var isMarked = turn.Scanned?.StartsWith(VolunteerCall.CodePrefix, StringComparison.OrdinalIgnoreCase) == true;
        if ((turn.Scanned is null && turn.Pin is null) || inner.ActiveDialog is not null)
        {
            return turn;
        }

        var here = (await desk.BoardAsync(cancellationToken)).Calls.Any(call => call.IsOn(turn.Now) && (call.Of(turn.Resident) is not null || isMarked) && IsAt(call, turn));
        if (!here && !isMarked)
        {
            return turn;
        }

        var answer = await desk.FindAsync(turn.Resident, cancellationToken) is { } volunteer
            ? VolunteerText.CheckedIn(await desk.CheckInAsync(volunteer, turn.Now, cancellationToken))
            : VolunteerText.JoinFirst;
        await inner.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return null;
    }

    private bool IsAt(VolunteerCall call, Turn turn)
    {
        var neighbourhood = catalog.Get<Neighbourhood>();
        return string.Equals(turn.Scanned, VolunteerCall.CodePrefix + call.Number, StringComparison.OrdinalIgnoreCase)
            || (neighbourhood.FindStairwell(turn.Scanned) is { } stairwell && stairwell.Estate == call.Estate)
            || (turn.Pin is { } pin && neighbourhood.FindEstate(call.Estate) is { } estate && estate.Center.MetresTo(pin.Point) <= NearInMetres);
    }
}
