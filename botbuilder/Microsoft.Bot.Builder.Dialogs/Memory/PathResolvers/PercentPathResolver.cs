namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>%name stands for a property of the active dialog itself.</summary>
public class PercentPathResolver : AliasPathResolver
{
    public PercentPathResolver()
        : base("%", "class.")
    {
    }
}
