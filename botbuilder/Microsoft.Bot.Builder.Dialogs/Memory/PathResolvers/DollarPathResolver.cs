namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>$name stands for dialog.name.</summary>
public class DollarPathResolver : AliasPathResolver
{
    public DollarPathResolver()
        : base("$", "dialog.")
    {
    }
}
