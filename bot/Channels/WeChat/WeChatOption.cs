namespace CommunityBot.Channels.WeChat;

/// <summary>Words a resident can tap instead of typing them.</summary>
/// <param name="Title">What the resident sees.</param>
/// <param name="Content">What the tap says.</param>
internal sealed record WeChatOption(string Title, string Content)
{
    /// <summary>The option as a link of the client itself: it says the content in the resident's name.</summary>
    /// <param name="id">Comes back with the tap.</param>
    public string Link(int id) =>
        $"<a href=\"weixin://bizmsgmenu?msgmenucontent={Uri.EscapeDataString(Content)}&msgmenuid={id}\">{Title}</a>";
}
