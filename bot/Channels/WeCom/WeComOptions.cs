using CommunityBot.Channels.WeChat;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom;

/// <summary>The application of WeCom (企业微信) this bot answers in: section <c>WeCom</c>; without a corporation there is no such channel.</summary>
internal sealed class WeComOptions
{
    public const string Section = "WeCom";

    /// <summary>The corporation's id, for example ww0123456789abcdef.</summary>
    public string CorpId { get; set; } = "";

    /// <summary>The application's number.</summary>
    public long AgentId { get; set; }

    /// <summary>The token of the application's settings for received messages.</summary>
    public string Token { get; set; } = "";

    /// <summary>The message key of the same settings, 43 characters.</summary>
    public string EncodingAESKey { get; set; } = "";

    /// <summary>The key before the last change; empty when there was none.</summary>
    public string PreviousEncodingAESKey { get; set; } = "";

    /// <summary>The application's secret, for messages of the bot's own; empty to answer only. Never logged.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whom the customer service hands residents to: a member of the corporation; empty for whoever of the account's people is free.</summary>
    public string HandOverTo { get; set; } = "";

    /// <summary>Where the platform's interface is.</summary>
    public Uri ApiBaseAddress { get; set; } = new("https://qyapi.weixin.qq.com");

    /// <summary>Whether the section says anything.</summary>
    public bool IsConfigured => CorpId.Length > 0;
}

/// <summary>Refuses to start on settings under which no message could be read.</summary>
internal sealed class WeComOptionsValidator : IValidateOptions<WeComOptions>
{
    public ValidateOptionsResult Validate(string? name, WeComOptions options)
    {
        var faults = options.IsConfigured ? Faults(options).ToArray() : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(WeComOptions options)
    {
        if (!WeChatNames.AreSafe(options.CorpId))
        {
            yield return "WeCom:CorpId must be the corporation's id, for example ww0123456789abcdef.";
        }

        if (options.Token.Length is < 3 or > 32 || !options.Token.All(char.IsAsciiLetterOrDigit))
        {
            yield return "WeCom:Token must be 3 to 32 letters or digits, the same as in the application's settings.";
        }

        if (!WeChatKey.TryParse(options.EncodingAESKey, out _))
        {
            yield return "WeCom:EncodingAESKey must be the 43 letters and digits of the application's settings.";
        }

        if (options.PreviousEncodingAESKey.Length > 0 && !WeChatKey.TryParse(options.PreviousEncodingAESKey, out _))
        {
            yield return "WeCom:PreviousEncodingAESKey must be 43 letters and digits, or empty.";
        }

        if (options.HandOverTo.Length > 0 && !WeChatNames.AreSafe(options.HandOverTo))
        {
            yield return "WeCom:HandOverTo must be a member's id, or empty for whoever is free.";
        }

        if (options.Secret.Length > 0 && options.AgentId == 0)
        {
            yield return "WeCom:AgentId is needed to send messages: the application's number.";
        }
    }
}
