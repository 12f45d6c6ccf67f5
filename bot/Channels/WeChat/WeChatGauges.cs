using System.Diagnostics.Metrics;
using CommunityBot.Channels.WeChat.Api;

namespace CommunityBot.Channels.WeChat;

/// <summary>What is so at the moment, for operators: the token's age, turns under way, abilities lost, the clocks' difference.</summary>
internal sealed class WeChatGauges : IHostedService, IDisposable
{
    private readonly Meter _meter = new(WeChatMeter.Name);

    public WeChatGauges(WeChatAccessToken token, WeChatAbilities abilities, WeChatLoad load, WeChatClock clock, TimeProvider time)
    {
        _meter.CreateObservableGauge("wechat.token.age", () => token.Current is { } current ? (time.GetUtcNow() - current.Since).TotalSeconds : 0, "s", "How old the access token is.");
        _meter.CreateObservableGauge("wechat.turns.running", () => load.Running, description: "Turns that run or wait.");
        _meter.CreateObservableGauge("wechat.abilities.lost", () => abilities.Lost.Count(), description: "Abilities the platform refuses at the moment.");
        _meter.CreateObservableGauge("wechat.clock.skew", () => clock.Skew.TotalSeconds, "s", "How far behind this host's clock the last push was.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
