using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Tells a resident what is kept about them: in a sentence, or all of it.</summary>
internal sealed class TellRecordsDialog(PersonalFile file, PersonalExports exports, IBook book, IOutbox outbox, IOptions<RetentionOptions> retention) : Dialog(nameof(TellRecordsDialog))
{
    public const string Tell = "privacy.tell";
    public const string Export = "privacy.export";

    /// <summary>Asks who sees what is kept, and for how long.</summary>
    public const string Policy = "privacy.policy";

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (turn.Command == Policy)
        {
            await dc.Context.SendActivityAsync(PrivacyText.Policy(retention.Value.ContactDays), cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        var records = await file.TellAsync(dc.Context, cancellationToken);
        if (turn.Command == Tell || records.IsEmpty)
        {
            await dc.Context.SendActivityAsync(PrivacyText.NoNumber(turn.Reading.Normalized, records) + PrivacyText.Summary(records), cancellationToken: cancellationToken);
        }
        else if (await exports.OfferAsync(records, turn, cancellationToken) is { } link)
        {
            await dc.Context.SendActivityAsync(link, cancellationToken);
        }
        else
        {
            var pages = PrivacyText.Pages(records);
            await dc.Context.SendActivityAsync(pages[0], cancellationToken: cancellationToken);
            await PostAsync(pages[1..], turn, cancellationToken);
        }

        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Task PostAsync(string[] pages, Turn turn, CancellationToken cancellationToken) => pages.Length == 0 ? Task.CompletedTask : book.ChangeAsync(
        async change =>
        {
            for (var page = 0; page < pages.Length; page++)
            {
                await outbox.PostAsync(change, new OutboundMessage
                {
                    Key = $"privacy:{turn.Push}:{page}",
                    To = turn.Resident,
                    Text = pages[page],
                    SendAt = turn.Now,
                    Urgency = MessageUrgency.Urgent,
                    Topic = "privacy",
                });
            }

            return true;
        },
        cancellationToken);
}
