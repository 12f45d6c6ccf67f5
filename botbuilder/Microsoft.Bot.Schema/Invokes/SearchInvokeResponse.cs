namespace Microsoft.Bot.Schema;

/// <summary>What a bot answers to a search.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
