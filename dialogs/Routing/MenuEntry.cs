namespace CommunityBot.Dialogs.Routing;

/// <summary>A line of the menu a resident sees.</summary>
/// <param name="Label">What it is called: 「报修」.</param>
/// <param name="Example">A sentence that works: 「3号楼2单元楼道灯不亮」.</param>
public sealed record MenuEntry(Func<string> Label, Func<string> Example);
