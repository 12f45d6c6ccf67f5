using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>The volunteer's side of a call: taking a place, giving it back, reporting on the spot, looking at one's hours; and the ledger for staff.</summary>
internal sealed partial class ServiceDialog(VolunteerDesk desk, IBook book, CommunityCatalog catalog) : Dialog(nameof(ServiceDialog))
{
    public const string Claim = "volunteering.claim";
    public const string Cancel = "volunteering.cancel";
    public const string CheckIn = "volunteering.checkIn";
    public const string Hours = "volunteering.hours";
    public const string Ledger = "volunteering.ledger";
    public const string Status = "volunteering.status";

    /// <summary>Asks what there is to be done.</summary>
    public const string Open = "volunteering.open";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var answer = turn.Command switch
        {
            Ledger => await LedgerAsync(turn, cancellationToken),
            Status => (await desk.BoardAsync(cancellationToken)).Calls.LastOrDefault(call => call.By == turn.Resident) is { } blown ? VolunteerText.Stands(blown) : VolunteerText.NoCall,
            Open => VolunteerText.Open((await desk.BoardAsync(cancellationToken)).Calls.Where(call => !call.IsOver(turn.Now) && (call.Of(turn.Resident) is not null || call.Claims.Length < call.Needed)), turn.Resident, catalog.Get<Neighbourhood>(), await desk.FindAsync(turn.Resident, cancellationToken) is not null),
            Hours => VolunteerText.Hours(await book.ReadAsync(ServiceHours.Key(turn.Resident), VolunteeringJson.Default.ServiceHours, cancellationToken) ?? ServiceHours.None),
            Cancel => await desk.CancelAsync(turn.Resident, Number(turn), turn.Now, cancellationToken) is { } call ? VolunteerText.Cancelled(call) : VolunteerText.NothingToCancel,
            _ => await desk.FindAsync(turn.Resident, cancellationToken) is { } volunteer ? await ServeAsync(volunteer, turn, cancellationToken) : VolunteerText.JoinFirst,
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<string> ServeAsync(Volunteer volunteer, Turn turn, CancellationToken cancellationToken) => turn.Command == Claim
        ? await ClaimAsync(volunteer, turn, cancellationToken)
        : VolunteerText.CheckedIn(await desk.CheckInAsync(volunteer, turn.Now, cancellationToken));

    private async Task<string> ClaimAsync(Volunteer volunteer, Turn turn, CancellationToken cancellationToken) =>
        await desk.ClaimAsync(volunteer, Number(turn), turn.Now, cancellationToken) switch
        {
            ClaimOutcome.Claimed(var call) => VolunteerText.Claimed(call, catalog.Get<Neighbourhood>()),
            ClaimOutcome.Full(var call) => VolunteerText.Full(call),
            ClaimOutcome.Over => VolunteerText.Over,
            _ => VolunteerText.NoCall,
        };

    private async Task<string> LedgerAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.MayCallAsync(null, turn.Resident, cancellationToken)
            ? VolunteerText.Ledger(await book.ReadLinesAsync(ServiceHours.Ledger, cancellationToken))
            : VolunteerText.MayNotCall;

    /// <summary>The number of a call that is named: 「认领1128-1」.</summary>
    public static string? Number(Turn turn) => CallNumber().Match(turn.Reading.Normalized) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{1,2}(?!\d)")]
    private static partial Regex CallNumber();
}
