namespace Microsoft.Bot.Schema;

/// <summary>An earlier message was deleted.</summary>
public interface IMessageDeleteActivity : IActivity
{

}
