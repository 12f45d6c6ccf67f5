namespace Microsoft.Bot.Schema;

/// <summary>Asks the other side to do something and to report by a commandResult.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}
