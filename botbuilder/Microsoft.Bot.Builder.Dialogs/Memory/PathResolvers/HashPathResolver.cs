namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>#name stands for a recognised intent.</summary>
public class HashPathResolver : AliasPathResolver
{
    public HashPathResolver()
        : base("#", "turn.recognized.intents.")
    {
    }
}
