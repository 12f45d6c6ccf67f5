using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>Refuses to start on settings under which no message of WeChat could be read, and says what to write instead.</summary>
internal sealed class WeChatOptionsValidator : IValidateOptions<WeChatOptions>
{
    public ValidateOptionsResult Validate(string? name, WeChatOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(WeChatOptions options)
    {
        var modes = string.Join(", ", Enum.GetNames<WeChatMode>()).ToLowerInvariant();
        var known = Enum.GetNames<WeChatMode>().Contains(options.Mode, StringComparer.OrdinalIgnoreCase);
        if (!known)
        {
            yield return $"WeChat:Mode must be one of {modes}; it is '{options.Mode}'.";
        }

        // AppIDs become part of storage keys, so their characters are limited here once.
        if (!WeChatNames.AreSafe(options.AppId))
        {
            yield return "WeChat:AppId must be the account's AppID (letters, digits, - and _), for example wx0123456789abcdef.";
        }

        if (options.Token.Length is < 3 or > 32 || !options.Token.All(char.IsAsciiLetterOrDigit))
        {
            yield return "WeChat:Token must be 3 to 32 letters or digits, the same as in the account's settings.";
        }

        if (known && options.Protection != WeChatMode.Plain && options.EncodingAESKey.Length == 0)
        {
            yield return "WeChat:EncodingAESKey is needed unless WeChat:Mode is plain.";
        }

        if (options.EncodingAESKey.Length > 0 && !WeChatKey.TryParse(options.EncodingAESKey, out _))
        {
            yield return "WeChat:EncodingAESKey must be the 43 letters and digits of the account's settings.";
        }

        if (options.PreviousEncodingAESKey.Length > 0 && !WeChatKey.TryParse(options.PreviousEncodingAESKey, out _))
        {
            yield return "WeChat:PreviousEncodingAESKey must be 43 letters and digits, or empty.";
        }

        foreach (var (name, address) in new[] { ("ApiBaseAddress", options.ApiBaseAddress), ("BackupApiBaseAddress", options.BackupApiBaseAddress) })
        {
            if (address is not null && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
            {
                yield return $"WeChat:{name} must be an address like https://api.weixin.qq.com.";
            }
        }

        if (options.TimestampTolerance < TimeSpan.Zero || options.MaximumTurns < 1 || options.MaximumBurst < 1)
        {
            yield return "WeChat:TimestampTolerance must not be negative; WeChat:MaximumTurns and WeChat:MaximumBurst must be at least 1.";
        }

        foreach (var fault in options.Menu.Faults())
        {
            yield return fault;
        }

        foreach (var topic in options.Notices.Where(notice => notice.Value.TemplateId.Length == 0 || notice.Value.Fields.Count == 0).Select(notice => notice.Key))
        {
            yield return $"WeChat:Notices:{topic} needs a TemplateId and Fields.";
        }
    }
}
