using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>The monthly meeting in the chat of whoever leads it: the report, what is decided, what came of it.</summary>
internal sealed class MeetingDialog(CommunityCatalog catalog, IStaff staff, RepairDuties duties, MonthReports reports, Decisions decisions) : Dialog(nameof(MeetingDialog))
{
    // In the first days of a month one asks for the month that is over.
    private const int LooksBackUntil = 10;
    private const int Listed = 8;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var roles = await staff.OfAsync(turn.Resident, cancellationToken);
        var answer = turn.Command switch
        {
            MeetingCommands.Done when roles.Count > 0 => await FinishAsync(turn, roles, cancellationToken),
            _ when duties.ToReport(roles) is null => MeetingText.NotForYou,
            MeetingCommands.Report => await ReportAsync(turn, cancellationToken),
            MeetingCommands.Decide => await DecideAsync(turn, cancellationToken),
            _ => await ListAsync(turn, cancellationToken),
        };
        await dc.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    private async Task<string> ReportAsync(Turn turn, CancellationToken cancellationToken)
    {
        var month = MonthOf(turn);
        if (month > DateOnly.FromDateTime(turn.Now.Date))
        {
            return MeetingText.NotYet(month);
        }

        var report = await reports.OfAsync(month, cancellationToken);
        if (report.Orders.Count == 0)
        {
            return MeetingText.NothingYet(month);
        }

        var link = await reports.LinkAsync(month, cancellationToken);
        var summary = MeetingText.Summary(report, spot => MeetingText.HotSpot(RepairsText.Place(spot.Place, Neighbourhood), catalog.Get<FaultCatalog>()[spot.Category].SpokenName, spot.Times));
        return $"{summary}\n{(link is null ? MeetingText.NoAddress : MeetingText.Link(link.AbsoluteUri, MonthReports.Lifetime.Days))}";
    }

    private async Task<string> DecideAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (MeetingText.WithoutLead(turn.Reading.Text.Trim()) is not { Length: > 3 } words)
        {
            return MeetingText.DecideWhat;
        }

        var role = Neighbourhood.FindRoleNamed(words);
        var today = DateOnly.FromDateTime(turn.Now.Date);
        var due = turn.Reading.Times.SelectMany(time => time.Readings).Select(LastDay).FirstOrDefault(day => day >= today);
        var made = await decisions.MakeAsync(words, role?.Id, due, turn.Push, turn.Now, cancellationToken);
        return MeetingText.Made(made, role?.Name);
    }

    private async Task<string> FinishAsync(Turn turn, IReadOnlyList<StaffMember> roles, CancellationToken cancellationToken)
    {
        var number = turn.Reading.Numbers.Select(said => (int?)said.Value).FirstOrDefault();
        var meant = (await decisions.AllAsync(cancellationToken)).FirstOrDefault(decision => decision.Number == number);
        return meant is null || (duties.ToReport(roles) is null && roles.All(member => member.Role != meant.Role))
            ? MeetingText.NoSuchDecision
            : MeetingText.Done((await decisions.FinishAsync(meant.Number, turn.Now, cancellationToken))!);
    }

    private async Task<string> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var all = await decisions.AllAsync(cancellationToken);
        return all.Count == 0
            ? MeetingText.NoDecisions
            : string.Join('\n', all.OrderBy(decision => decision.DoneAt is not null).ThenByDescending(decision => decision.Number).Take(Listed).Select(decision => MeetingText.Line(decision, decision.Role is { } role ? Neighbourhood.FindRole(role)?.Name : null, turn.Now)));
    }

    // The month named; of a month's name alone the one that is over.
    private static DateOnly MonthOf(Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.Date);
        var named = turn.Reading.Times.SelectMany(time => time.Readings)
            .Where(meaning => meaning is { IsDays: true, End: { } end } && (end - meaning.Start).TotalDays >= 28)
            .Select(meaning => (DateOnly?)new DateOnly(meaning.Start.Year, meaning.Start.Month, 1))
            .FirstOrDefault();
        var saysYear = turn.Reading.Times.Any(time => time.Text.Contains($"{named?.Year}", StringComparison.Ordinal));
        return named is not { } month ? new DateOnly(today.Year, today.Month, 1).AddMonths(today.Day <= LooksBackUntil ? -1 : 0)
            : month > today && !saysYear ? month.AddYears(-1)
            : month;
    }

    private static DateOnly? LastDay(TimeMeaning meaning) => DateOnly.FromDateTime(meaning.End is { } end && end.TimeOfDay == TimeSpan.Zero ? end.AddDays(-1) : meaning.Start);
}
