namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Where something was written.</summary>
public class SourceRange
{
    public string Path { get; set; }

    public SourcePoint StartPoint { get; set; }

    public SourcePoint EndPoint { get; set; }
}
