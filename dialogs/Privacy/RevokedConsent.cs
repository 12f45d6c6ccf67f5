using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>Who takes back the platform's authorization is forgotten, as if they had asked for it here.</summary>
internal sealed class RevokedConsent(PersonalFile file) : IEventWord
{
    /// <inheritdoc/>
    public string Name => "user_authorization_revoke";

    /// <inheritdoc/>
    public Task HearAsync(ITurnContext context, CancellationToken cancellationToken) => file.ForgetAsync(context, cancellationToken);
}
