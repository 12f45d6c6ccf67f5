namespace Microsoft.Bot.Schema;

/// <content>From any enumerables.</content>
public partial class SuggestedActions
{
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }
}
