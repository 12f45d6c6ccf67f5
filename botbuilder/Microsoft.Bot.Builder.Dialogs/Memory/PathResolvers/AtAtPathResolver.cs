namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>@@name stands for all recognised entities of that name.</summary>
public class AtAtPathResolver : AliasPathResolver
{
    public AtAtPathResolver()
        : base("@@", "turn.recognized.entities.")
    {
    }
}
