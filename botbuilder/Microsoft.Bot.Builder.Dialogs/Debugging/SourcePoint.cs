namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A position in a source file.</summary>
public class SourcePoint
{
    public int LineIndex { get; set; }

    public int CharIndex { get; set; }
}
