using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CommunityBot.Bots;

/// <summary>Hands every activity to the conversation, and saves what the conversation remembers before the reply leaves.</summary>
internal sealed class CommunityActivityHandler(MainDialog dialog, GlobalCommands commands, Contacts contacts, IEnumerable<IEventWord> events, MenuScans scans, IEnumerable<IPersonalRecords> records, ConversationState conversation, UserState user) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState = conversation.CreateProperty<DialogState>(nameof(DialogState));

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        await user.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await contacts.RememberAsync(turnContext, cancellationToken);
        await dialog.RunAsync(turnContext, _dialogState, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var word in events.Where(word => IsNamed(turnContext.Activity.Name, word.Name)))
        {
            await word.HearAsync(turnContext, cancellationToken);
        }

        if (ScannedCode.Of((Activity)turnContext.Activity) is null)
        {
            return;
        }

        if (scans.Refusal(turnContext.Activity) is { } words)
        {
            await turnContext.SendActivityAsync(words, cancellationToken: cancellationToken);
            return;
        }

        await dialog.RunAsync(turnContext, _dialogState, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        await turnContext.SendActivityAsync(commands.Welcome(), cancellationToken: cancellationToken);
        if (ScannedCode.Of((Activity)turnContext.Activity) is not null)
        {
            await dialog.RunAsync(turnContext, _dialogState, cancellationToken);
        }
    }

    // Who leaves is forgotten: WeChat's platform rules and the PIPL ask for it. Filed orders stay with the community.
    /// <inheritdoc/>
    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var kept in records)
        {
            await kept.ForgetAsync(turnContext, cancellationToken);
        }

        await conversation.DeleteAsync(turnContext, cancellationToken);
        await user.DeleteAsync(turnContext, cancellationToken);
    }

    // Events of a channel's own carry its name in front: wechat/user_authorization_revoke.
    private static bool IsNamed(string? name, string word) => name == word || name?.EndsWith($"/{word}", StringComparison.Ordinal) == true;
}
