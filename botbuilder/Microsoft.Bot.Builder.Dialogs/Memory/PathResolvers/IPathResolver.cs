namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Writes shorthand paths out in full.</summary>
public interface IPathResolver
{
    string TransformPath(string path);
}
