namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>@name stands for the first recognised entity of that name.</summary>
public class AtPathResolver : AliasPathResolver
{
    public AtPathResolver()
        : base("@", "turn.recognized.entities.", ".first()")
    {
    }

    /// <summary>The first entity; what follows a dot or a bracket is looked up within it.</summary>
    public override string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Trim();
        var end = path.IndexOfAny(['.', '[']);
        return end < 0 ? base.TransformPath(path) : base.TransformPath(path[..end]) is var first && first != path[..end] ? first + path[end..] : path;
    }
}
