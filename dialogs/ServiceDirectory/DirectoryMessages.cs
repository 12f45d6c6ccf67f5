using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Makes messages of steps: taps for choices, links for maps.</summary>
internal static class DirectoryMessages
{
    public static IMessageActivity Of(DirectoryStep.Ask ask)
    {
        var message = MessageFactory.Text(ask.Text);
        if (ask.Choices.Count > 0)
        {
            message.SuggestedActions = new SuggestedActions(actions: [.. ask.Choices.Select(Choice)]);
        }

        return message;
    }

    public static IMessageActivity Of(DirectoryStep.Tell tell) => tell.Map is not { } service
        ? MessageFactory.Text(tell.Text)
        : MessageFactory.Attachment(Map(service), tell.Text);

    // What is tapped is sent in the words residents use.
    private static CardAction Choice(string name) => new(ActionTypes.ImBack, name, value: CommunityCells.SpokenName(name));

    private static Attachment Map(Service service) => new HeroCard(buttons:
    [
        new CardAction(ActionTypes.OpenUrl, ServiceDirectoryText.TencentMap, value: MapLinks.Tencent(service.Name, service.Address, service.Point)),
        new CardAction(ActionTypes.OpenUrl, ServiceDirectoryText.Amap, value: MapLinks.Amap(service.Name, service.Point)),
    ]).ToAttachment();
}
