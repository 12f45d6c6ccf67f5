namespace CommunityBot.Dialogs.Understanding;

/// <summary>What a dialog may have asked for; it decides how a short answer is read.</summary>
public static class Expectations
{
    public const string Address = "address";
    public const string Number = "number";
    public const string YesNo = "yesNo";
    public const string Time = "time";
    public const string Text = "text";
}
