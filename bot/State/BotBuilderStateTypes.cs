using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace CommunityBot.State;

/// <summary>The framework's own types that its dialogs and prompts leave in state.</summary>
internal static class BotBuilderStateTypes
{
    public static IReadOnlyList<StateType> All { get; } =
    [
        new("dialogs.state", typeof(DialogState)),
        new("dialogs.instance", typeof(DialogInstance)),
        new("dialogs.promptOptions", typeof(PromptOptions)),
        new("dialogs.choice", typeof(Choice)),
        new("dialogs.foundChoice", typeof(FoundChoice)),
        new("schema.activity", typeof(Activity)),
        new("schema.attachment", typeof(Attachment)),
        new("schema.conversationReference", typeof(ConversationReference)),
    ];
}
