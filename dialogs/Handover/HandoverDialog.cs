using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Hands a resident over to a person, or, while the office is closed, takes a message and promises no more than is true.</summary>
internal sealed class HandoverDialog(HandoverDispatch dispatch, Silence silence, CallBackWord callBack, ChannelHandover channel, RecentTalkMemory talk, PlaceMemory places, CommunityCatalog catalog) : Dialog(nameof(HandoverDialog))
{
    /// <summary>Asks for a person.</summary>
    public const string Ask = "handover.ask";

    /// <summary>Asks to be rung, after nobody could be reached.</summary>
    public const string CallBack = "handover.callBack";

    /// <summary>Asks for the number of the town's hotline.</summary>
    public const string Hotline = "handover.hotline";

    /// <summary>Asks when somebody is there, after nobody could be reached.</summary>
    public const string When = "handover.when";

    /// <summary>Gives up waiting.</summary>
    public const string Leave = "handover.nevermind";

    // 「转人工」 alone says nothing yet; a sentence with it does.
    private const int LongerThanTheWish = 10;

    /// <summary>Whatever is said now is for the people of tomorrow.</summary>
    public static string Expects(IDictionary<string, object> state) => Expectations.Text;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        switch (turn.Command)
        {
            case CallBack:
                return await KeepAsync(dc, turn, cancellationToken);
            case Hotline:
                await dc.Context.SendActivityAsync(HandoverText.Hotline(dispatch.Office), cancellationToken: cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            case When or Leave:
                await dc.Context.SendActivityAsync(turn.Command == When ? HandoverText.When(dispatch.Office) : HandoverText.LeftOff, cancellationToken: cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            default:
                return await AskAsync(dc, turn, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (turn.Command is Ask or Hotline)
        {
            return await BeginDialogAsync(dc, null, cancellationToken);
        }

        if (turn.Reading.YesNo == false)
        {
            await dc.Context.SendActivityAsync(HandoverText.NothingLeft, cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        return await KeepAsync(dc, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        // Something else came between and was dealt with; a message may be left at any time.
        dc.EndDialogAsync(null, cancellationToken);

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        switch (await dispatch.AskAsync(await CallAsync(dc, turn, cancellationToken), turn.Push, cancellationToken))
        {
            case AskOutcome.Waiting(var ahead):
                await silence.BeginAsync(dc.Context, cancellationToken);
                await dc.Context.SendActivityAsync(HandoverText.Waiting(ahead), cancellationToken: cancellationToken);
                await channel.PassOnAsync(dc.Context, turn, cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            case AskOutcome.Closed when turn.Reading.Normalized.Length >= LongerThanTheWish:
                return await KeepAsync(dc, turn, cancellationToken);
            case AskOutcome.Closed(var opens):
                await callBack.MissedAsync(dc.Context, turn.Now, cancellationToken);
                await dc.Context.SendActivityAsync(HandoverText.OutsideHours(dispatch.Hours, opens, turn.Now, await NightPhoneAsync(dc, cancellationToken)), cancellationToken: cancellationToken);
                return EndOfTurn;
            case AskOutcome.Unmanned when callBack.Asks(turn.Reading):
                return await KeepAsync(dc, turn, cancellationToken);
            default:
                var isAgain = await callBack.WasMissedAsync(dc.Context, turn.Now, cancellationToken);
                await callBack.MissedAsync(dc.Context, turn.Now, cancellationToken);
                await dc.Context.SendActivityAsync(isAgain ? HandoverText.StillUnmanned(dispatch.Office) : HandoverText.Unmanned(dispatch.Office), cancellationToken: cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
        }
    }

    // Whoever wants to be rung says where, unless that is known.
    private async Task<DialogTurnResult> KeepAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        var said = turn.Reading.Mobile;
        var wantsCall = said is not null || callBack.Asks(turn.Reading);
        var line = new HandoverLine(turn.Push, PersonalNumbers.Masked(turn.Reading.Text), turn.Photos.FirstOrDefault());
        var call = await CallAsync(dc, turn, cancellationToken);
        // The number stands in the phone book alone, where it can be deleted.
        var kept = call with { WantsCall = wantsCall, Before = [.. call.Before.Select(PersonalNumbers.Masked)] };
        var (opens, phone) = await dispatch.LeaveAsync(kept, line, said, cancellationToken);
        await silence.BeginAsync(dc.Context, cancellationToken);
        var isAsked = wantsCall && phone is null;
        // When to ring may be said after it.
        await (wantsCall ? callBack.MissedAsync(dc.Context, turn.Now, cancellationToken) : Task.CompletedTask);
        await dc.Context.SendActivityAsync(
            isAsked ? HandoverText.WhichPhone(opens, turn.Now) : wantsCall ? HandoverText.WillCall(opens, turn.Now, PersonalNumbers.Mask(phone!)) : HandoverText.Kept(opens, turn.Now),
            cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<HandoverCall> CallAsync(DialogContext dc, Turn turn, CancellationToken cancellationToken)
    {
        var recent = await talk.GetAsync(dc.Context, cancellationToken);
        return new HandoverCall { Resident = turn.Resident, AskedAt = turn.Now, LastAt = turn.Now, Before = recent.Lines, Orders = recent.Orders };
    }

    private async Task<string?> NightPhoneAsync(DialogContext dc, CancellationToken cancellationToken) =>
        catalog.Get<Neighbourhood>().FindEstate((await places.GetAsync(dc.Context, cancellationToken)).Home?.Estate)?.NightPhone;
}
