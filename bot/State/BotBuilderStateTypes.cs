using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace CommunityBot.State;

/// <summary>The framework's own types that its dialogs and prompts leave in state, and what .NET has beyond JSON's values.</summary>
internal static class BotBuilderStateTypes
{
    public static IReadOnlyList<StateType> All { get; } =
    [
        new("dialogs.state", typeof(DialogState)),
        new("dialogs.instance", typeof(DialogInstance)),
        new("dialogs.promptOptions", typeof(PromptOptions)),
        new("dialogs.choice", typeof(Choice)),
        new("dialogs.foundChoice", typeof(FoundChoice)),
        new("dialogs.listStyle", typeof(ListStyle)),
        new("dialogs.reason", typeof(DialogReason)),
        new("schema.activity", typeof(Activity)),
        new("schema.attachment", typeof(Attachment)),
        new("schema.cardAction", typeof(CardAction)),
        new("schema.channelAccount", typeof(ChannelAccount)),
        new("schema.conversationReference", typeof(ConversationReference)),
        new("text", typeof(string)),
        new("int", typeof(int)),
        new("long", typeof(long)),
        new("double", typeof(double)),
        new("float", typeof(float)),
        new("decimal", typeof(decimal)),
        new("bool", typeof(bool)),
        new("byte", typeof(byte)),
        new("guid", typeof(Guid)),
        new("date", typeof(DateOnly)),
        new("time", typeof(TimeOnly)),
        new("dateTime", typeof(DateTime)),
        new("instant", typeof(DateTimeOffset)),
        new("duration", typeof(TimeSpan)),
        new("json", typeof(System.Text.Json.JsonElement)),
    ];
}
