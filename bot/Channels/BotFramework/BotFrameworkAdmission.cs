using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.BotFramework;

/// <summary>
/// Which activities get a turn. Who sends one without a token may claim anything: it must not speak for a channel of
/// this host, nor make the host call an address of its choosing.
/// </summary>
internal sealed class BotFrameworkAdmission(IConfiguration configuration, IHostEnvironment environment, IOptions<BotFrameworkOptions> options)
{
    private const int LongestId = 1024;
    private const int LongestText = 16_000;

    private readonly bool _isAnonymous = string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    /// <summary>Whether there is anybody to take activities from.</summary>
    public bool IsOpen => !_isAnonymous || environment.IsDevelopment() || options.Value.AllowAnonymous;

    /// <exception cref="ActivityRefusedException">No turn for this one.</exception>
    public void Check(Activity activity)
    {
        Require(activity.ChannelId, "channelId");
        Require(activity.Conversation?.Id, "conversation.id");
        Require(activity.From?.Id, "from.id");
        if (activity.Id?.Length > LongestId || activity.Text?.Length > LongestText)
        {
            throw new ActivityRefusedException(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity's id or text is too long.");
        }

        if (_isAnonymous && activity.DeliveryMode != DeliveryModes.ExpectReplies && !IsOnThisMachine(activity.ServiceUrl))
        {
            throw new ActivityRefusedException(
                StatusCodes.Status403Forbidden, "Forbidden", "Without an app id the bot answers this machine only; ask for the replies in the response (deliveryMode expectReplies), or set MicrosoftAppId.");
        }
    }

    private static bool IsOnThisMachine(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && service.IsLoopback;

    private static void Require(string? id, string name)
    {
        if (id is not { Length: > 0 and <= LongestId })
        {
            throw new ActivityRefusedException(StatusCodes.Status400BadRequest, "MissingProperty", $"The activity has no {name}, or none of a sensible length.");
        }
    }
}
