using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Takes a resident on as a volunteer, with one question for what they can do and when; and lets them go again.</summary>
internal sealed class JoinDialog(VolunteerDesk desk) : Dialog(nameof(JoinDialog))
{
    public const string Join = "volunteering.join";
    public const string Leave = "volunteering.leave";

    /// <summary>Words of any sort.</summary>
    public static string Expects(IDictionary<string, object> state) => Expectations.Text;

    /// <summary>「会修灯，周末有空」 is no report of a lamp.</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) =>
        !VolunteerWords.Skills(reading.Normalized).IsEmpty || VolunteerWords.Free(reading.Normalized) != FreeTimes.Any;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (turn.Command == Leave)
        {
            var was = await desk.LeaveAsync(turn.Resident, turn.Now, cancellationToken);
            return await dc.EndWithAsync(was ? VolunteerText.LeftRoll : VolunteerText.NotOnRoll, cancellationToken);
        }

        var volunteer = await HearAsync(turn, cancellationToken);
        if (!volunteer.Skills.IsEmpty || volunteer.Free != FreeTimes.Any)
        {
            return await dc.EndWithAsync(VolunteerText.Joined(volunteer), cancellationToken);
        }

        await dc.Context.SendActivityAsync(VolunteerText.AskSkills, cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        Turn.Of(dc.Context).Command is Join or Leave
            ? await BeginDialogAsync(dc, null, cancellationToken)
            : await dc.EndWithAsync(VolunteerText.Joined(await HearAsync(Turn.Of(dc.Context), cancellationToken)), cancellationToken);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    private Task<Volunteer> HearAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (skills, free) = (VolunteerWords.Skills(turn.Reading.Normalized), VolunteerWords.Free(turn.Reading.Normalized));
        return desk.JoinAsync(
            turn.Resident,
            turn.Now,
            known => known with { Skills = skills.IsEmpty ? known.Skills : skills, Free = free == FreeTimes.Any ? known.Free : free },
            cancellationToken);
    }
}
