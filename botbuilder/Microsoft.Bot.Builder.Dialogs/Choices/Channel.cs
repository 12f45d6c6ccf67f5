using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 10,
        Channels.Line => buttonCnt <= 13,
        Channels.Kik => buttonCnt <= 20,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Line => buttonCnt <= 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat or Channels.Cortana => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>Whether earlier messages stay in sight.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;

    /// <summary>How many characters fit on a button.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext) =>
        string.IsNullOrEmpty(turnContext.Activity.ChannelId) ? string.Empty : turnContext.Activity.ChannelId;
}
