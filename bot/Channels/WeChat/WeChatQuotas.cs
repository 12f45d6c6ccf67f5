using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat.Api;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>Asks the platform now and then what it still allows today, for operators to see before it ends.</summary>
internal sealed class WeChatQuotas : BackgroundService
{
    private static readonly string[] Paths =
    [
        "/cgi-bin/message/custom/send", "/cgi-bin/message/template/send", "/cgi-bin/message/subscribe/bizsend", "/cgi-bin/media/upload", "/cgi-bin/media/get", "/cgi-bin/user/info",
    ];

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    private readonly Meter _meter = new(WeChatMeter.Name);
    private readonly ConcurrentDictionary<string, long> _left = new(StringComparer.Ordinal);
    private readonly WeChatApi _api;
    private readonly IOptions<WeChatOptions> _options;
    private readonly TimeProvider _time;

    public WeChatQuotas(WeChatApi api, IOptions<WeChatOptions> options, TimeProvider time)
    {
        (_api, _options, _time) = (api, options, time);
        _meter.CreateObservableGauge("wechat.quota.left", () => _left.Select(left => new Measurement<long>(left.Value, new KeyValuePair<string, object?>("path", left.Key))), description: "Calls the platform still allows today, by path.");
    }

    /// <summary>Asks for all of them.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Paths)
        {
            var answer = await _api.CallAsync(WeChatCall.Post("/cgi-bin/openapi/quota/get", new JsonObject { ["cgi_path"] = path }) with { MayRepeat = true }, cancellationToken);
            if (answer is WeChatApiAnswer.Done { Body: var body } && body.TryGetProperty("quota", out var quota) && quota.ValueKind == JsonValueKind.Object && quota.TryGetProperty("remain", out var remain) && remain.TryGetInt64(out var left))
            {
                _left[path] = left;
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_options.Value.AppSecret.Length == 0)
        {
            return;
        }

        for (var pause = First; ; pause = Every)
        {
            await Task.Delay(pause, _time, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }
}
