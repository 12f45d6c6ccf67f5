namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths of what a turn remembers until it ends.</summary>
public class TurnPath
{
    public const string LastResult = "turn.lastresult";

    public const string Activity = "turn.activity";

    public const string Recognized = "turn.recognized";

    public const string TopIntent = "turn.recognized.intent";

    public const string TopScore = "turn.recognized.score";

    public const string Text = "turn.recognized.text";

    public const string UnrecognizedText = "turn.unrecognizedText";

    public const string RecognizedEntities = "turn.recognizedEntities";

    public const string Interrupted = "turn.interrupted";

    public const string DialogEvent = "turn.dialogEvent";

    public const string RepeatedIds = "turn.repeatedIds";

    public const string ActivityProcessed = "turn.activityProcessed";

    internal const string LastResultName = "lastresult";
}
