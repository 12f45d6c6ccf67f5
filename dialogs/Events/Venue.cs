namespace CommunityBot.Dialogs.Events;

/// <summary>Where an event is held 场地.</summary>
/// <param name="Id">The key in venues.csv.</param>
/// <param name="Name">The name residents read.</param>
/// <param name="Address">The street, or words that describe the place; may be empty.</param>
/// <param name="Landmark">How one finds it; may be empty.</param>
/// <param name="Access">What the way there asks of one's legs (坡道, 仅楼梯); may be empty.</param>
internal sealed record Venue(string Id, string Name, string Address = "", string Landmark = "", string Access = "")
{
    /// <summary>The name without what stands in brackets, for lists.</summary>
    public string ShortName => Brackets.Cut(Name);
}
