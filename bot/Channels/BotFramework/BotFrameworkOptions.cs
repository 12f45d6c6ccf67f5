namespace CommunityBot.Channels.BotFramework;

/// <summary>Beyond the settings every Bot Framework bot has (<c>MicrosoftAppId</c> and its sisters).</summary>
internal sealed class BotFrameworkOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BotFramework";

    /// <summary>
    /// Whether a bot without an app id takes activities from anybody, who may then claim to be anybody. Development
    /// does so without being asked; elsewhere the endpoint is closed unless this opens it.
    /// </summary>
    public bool AllowAnonymous { get; set; }
}
