namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>What is said about the monthly meeting (commands.zh-CN.json). Who is not of the meeting is told politely that it is not for them.</summary>
internal static class MeetingCommands
{
    public const string Report = "repairs.meeting.report";
    public const string Decide = "repairs.meeting.decide";
    public const string Decisions = "repairs.meeting.decisions";
    public const string Done = "repairs.meeting.done";

    public static readonly string[] All = [Report, Decide, Decisions, Done];
}
