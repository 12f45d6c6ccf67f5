using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Takes down a telephone number, or another in its place. Nobody has to leave one.</summary>
internal sealed class PhoneDialog(IBook book, PhoneBook phones) : Dialog(nameof(PhoneDialog))
{
    public const string Change = "privacy.changePhone";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        // A land line would be taken for the community's in what others see.
        if (Turn.Of(dc.Context).Reading.Mobile is { } phone)
        {
            return await KeepAsync(dc, phone, cancellationToken);
        }

        await dc.Context.SendActivityAsync(PrivacyText.AskPhone, cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (turn.Reading.Mobile is { } phone)
        {
            return await KeepAsync(dc, phone, cancellationToken);
        }

        await dc.Context.SendActivityAsync(turn.Reading.YesNo == false ? PrivacyText.NoPhone : PrivacyText.NotAPhone, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    private async Task<DialogTurnResult> KeepAsync(DialogContext dc, string phone, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            change =>
            {
                phones.Keep(change, Turn.Of(dc.Context).Resident, phone);
                return Task.FromResult(true);
            },
            cancellationToken);
        await dc.Context.SendActivityAsync(PrivacyText.PhoneKept(PersonalNumbers.Mask(phone)), cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }
}
