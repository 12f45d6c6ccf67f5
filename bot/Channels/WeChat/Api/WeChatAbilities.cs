using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>
/// What this account can do: what its kind gives, without what the platform has refused. A right that is lost, by a
/// certification that ran out, is asked for again after an hour.
/// </summary>
internal sealed partial class WeChatAbilities(IOptions<WeChatOptions> options, TimeProvider time, ILogger<WeChatAbilities> logger)
{
    private static readonly TimeSpan Off = TimeSpan.FromHours(1);

    private static readonly WeChatAbility[] All = Enum.GetValues<WeChatAbility>();

    private readonly ConcurrentDictionary<WeChatAbility, long> _lost = new();

    /// <summary>Whether to try.</summary>
    public bool Has(WeChatAbility ability) =>
        Given(options.Value).Contains(ability) && !(_lost.TryGetValue(ability, out var since) && time.GetElapsedTime(since) < Off);

    /// <summary>What is switched off now though the account's kind gives it.</summary>
    public IEnumerable<WeChatAbility> Lost => Given(options.Value).Where(ability => !Has(ability));

    /// <summary>The platform says that the account has no right to this.</summary>
    public void SwitchOff(WeChatAbility ability, WeChatApiAnswer.Refused refused)
    {
        _lost[ability] = time.GetTimestamp();
        LogSwitchedOff(ability, refused.Code, refused.Rid);
    }

    private static WeChatAbility[] Given(WeChatOptions options) => options switch
    {
        { AppSecret: "" } => [],
        { AccountKind: WeChatAccountKind.CertifiedService } => All,
        { AccountKind: WeChatAccountKind.CertifiedSubscription } => [WeChatAbility.CustomerService, WeChatAbility.Typing, WeChatAbility.Menu, WeChatAbility.Media, WeChatAbility.Followers],
        { AccountKind: WeChatAccountKind.Service } => [WeChatAbility.Menu, WeChatAbility.Media],
        _ => [],
    };

    [LoggerMessage(Level = LogLevel.Critical, Message = "WeChat refuses {Ability} to this account (errcode {Code}, rid {Rid}); it is off for an hour. Look at the account's certification.")]
    private partial void LogSwitchedOff(WeChatAbility ability, int code, string? rid);
}
