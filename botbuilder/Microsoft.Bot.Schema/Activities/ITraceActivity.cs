namespace Microsoft.Bot.Schema;

/// <summary>A look inside the bot, for the emulator and for logs; users never see it.</summary>
public interface ITraceActivity : IActivity
{
    string Name { get; set; }

    string Label { get; set; }

    string ValueType { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
