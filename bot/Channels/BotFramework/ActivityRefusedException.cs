namespace CommunityBot.Channels.BotFramework;

/// <summary>An activity that gets no turn, and what its sender is told about it.</summary>
internal sealed class ActivityRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;
}
