namespace Microsoft.Bot.Schema;

/// <summary>The conversation changes hands, from bot to person or back.</summary>
public interface IHandoffActivity : IActivity
{

}
