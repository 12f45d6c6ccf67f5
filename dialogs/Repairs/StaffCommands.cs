namespace CommunityBot.Dialogs.Repairs;

/// <summary>What crews and staff say about orders (staff.zh-CN.json); from anybody else these are ordinary words.</summary>
internal static class StaffCommands
{
    public const string Queue = "repairs.staff.queue";
    public const string Look = "repairs.staff.look";
    public const string Accept = "repairs.staff.accept";
    public const string Acknowledge = "repairs.staff.acknowledge";
    public const string Dispatch = "repairs.staff.dispatch";
    public const string Start = "repairs.staff.start";
    public const string Hold = "repairs.staff.hold";
    public const string Resume = "repairs.staff.resume";
    public const string HandBack = "repairs.staff.handBack";
    public const string Finish = "repairs.staff.finish";
    public const string Photo = "repairs.staff.photo";
    public const string Merge = "repairs.staff.merge";
    public const string Split = "repairs.staff.split";
    public const string Refer = "repairs.staff.refer";
    public const string Decline = "repairs.staff.decline";

    public static readonly string[] All = [Queue, Look, Accept, Acknowledge, Dispatch, Start, Hold, Resume, HandBack, Finish, Photo, Merge, Split, Refer, Decline];
}
