using System.Security;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives messages on channels that speak a voice, as SSML.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private static readonly string[] SpeakingChannels = [Channels.DirectlineSpeech, Channels.Emulator, Channels.Telephony];

    private readonly string _voiceName;
    private readonly bool _fallbackToTextForSpeak;

    /// <summary>Speaks with the given voice; messages without anything to speak speak their text when asked to.</summary>
    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.OnSendActivities((turn, activities, send) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeak(message, turn.Activity.ChannelId);
            }

            return send();
        });
        return next(cancellationToken);
    }

    private void SetSpeak(Activity message, string channelId)
    {
        var isText = _fallbackToTextForSpeak && string.IsNullOrWhiteSpace(message.Speak);
        message.Speak = isText ? message.Text : message.Speak;
        if (string.IsNullOrWhiteSpace(message.Speak)
            || string.IsNullOrWhiteSpace(_voiceName)
            || !SpeakingChannels.Contains(channelId, StringComparer.OrdinalIgnoreCase)
            || Has("speak", message.Speak))
        {
            return;
        }

        // Text is no markup: an ampersand in it would make the whole utterance unreadable.
        var spoken = isText && !IsMarkup(message.Speak) ? SecurityElement.Escape(message.Speak) : message.Speak;
        var voiced = Has("voice", message.Speak) ? spoken : $"<voice name='{_voiceName}'>{spoken}</voice>";
        message.Speak = $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{message.Locale ?? "en-US"}'>{voiced}</speak>";
    }

    private static bool Has(string tag, string speak) =>
        Parse(speak) is { } root && root.DescendantsAndSelf().Any(element => element.Name.LocalName.Equals(tag, StringComparison.OrdinalIgnoreCase));

    private static bool IsMarkup(string speak) => Parse(speak) is not null;

    private static XElement Parse(string speak)
    {
        try
        {
            return speak.Contains('<', StringComparison.Ordinal) ? XElement.Parse(speak) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
