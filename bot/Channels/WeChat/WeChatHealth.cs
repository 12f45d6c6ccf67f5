using CommunityBot.Channels.WeChat.Api;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CommunityBot.Channels.WeChat;

/// <summary>Whether the channel can do all it should. It answers residents even without a token, so this never takes a host out of service.</summary>
internal sealed class WeChatHealth(WeChatAccessToken token, WeChatAbilities abilities, WeChatClock clock) : IHealthCheck
{
    /// <summary>A push's last try is ten seconds old.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        token.Fault is { } fault ? HealthCheckResult.Degraded(fault is WeChatApiAnswer.Refused refused ? $"no access token: errcode {refused.Code}" : "no access token")
        : abilities.Lost.Any() ? HealthCheckResult.Degraded($"refused by the platform: {string.Join(", ", abilities.Lost)}")
        : clock.Skew.Duration() > MostSkew ? HealthCheckResult.Degraded($"clocks differ by {clock.Skew.TotalSeconds:F0} s")
        : HealthCheckResult.Healthy());
}
