using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Routing;

/// <summary>The code a resident scanned, whatever the channel: an event named <c>{channel}/scan</c>, or the code that led to following the account.</summary>
public static class ScannedCode
{
    // The other kind of menu scan opens what it reads on the phone.
    private const string Awaited = "scancode_waitmsg";

    /// <summary>The code, or null when the activity is no scan.</summary>
    public static string? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Event when activity.Name == $"{activity.ChannelId}/scan" => activity.Value as string,
        ActivityTypes.Event when activity.Value is MenuScan scan && activity.Name == $"{activity.ChannelId}/{Awaited}" => scan.Code,
        ActivityTypes.ConversationUpdate => activity.Value as string,
        _ => null,
    };
}
