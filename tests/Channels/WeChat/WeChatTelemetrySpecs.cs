using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>What operators see of the channel.</summary>
public sealed class WeChatTelemetrySpecs : IAsyncLifetime
{
    private FakePlatform _platform = null!;
    private ApiBench _host = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        _host = new ApiBench(_platform.Address);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_call_of_the_interface_is_a_span_without_its_address()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == WeChatMeter.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Enqueue };
        ActivitySource.AddActivityListener(listener);
        _platform.On("/cgi-bin/tags/get", _ => new { errcode = 45009, errmsg = "reach max api daily quota limit rid: 7-7-telemetry" });

        await _host.Get<WeChatFollowers>().TagsAsync(default);

        var span = spans.Should().ContainSingle(each => Equals(each.GetTagItem("wechat.rid"), "7-7-telemetry")).Subject;
        (span.OperationName, span.GetTagItem("wechat.path"), span.GetTagItem("wechat.outcome"), span.Status).Should().Be(("wechat.api", "/cgi-bin/tags/get", "45009", ActivityStatusCode.Error));
        span.TagObjects.Should().NotContain(tag => $"{tag.Value}".Contains("TOKEN-"));
    }

    [Fact]
    public async Task What_the_platform_still_allows_today_is_told()
    {
        _platform.On("/cgi-bin/openapi/quota/get", call => new { errcode = 0, errmsg = "ok", quota = new { daily_limit = 500, used = 1, remain = call.Json.GetProperty("cgi_path").GetString() == "/cgi-bin/media/get" ? 424242 : 499 } });
        using var quotas = new WeChatQuotas(_host.Get<WeChatApi>(), new Microsoft.Extensions.Options.OptionsWrapper<WeChatOptions>(WeChatSample.Options()), TimeProvider.System);
        await quotas.LookAsync(default);

        var seen = new ConcurrentQueue<(long, object?)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => seen.Enqueue((value, tags[0].Value)));
        listener.Start();
        listener.RecordObservableInstruments();
        seen.Should().Contain((424242, "/cgi-bin/media/get"));

        static void Listen(Instrument instrument, MeterListener listener)
        {
            if (instrument.Name == "wechat.quota.left")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        }
    }

    [Theory]
    [InlineData(0.4, "passive 1")]
    [InlineData(1.5, "passive 1")]
    [InlineData(5.9, "passive 2")]
    [InlineData(11, "passive 3")]
    [InlineData(-3, "passive 1")]
    [InlineData(86400, "passive 1")]
    public void The_route_tells_the_try_that_was_answered(double age, string route)
    {
        var routes = new ConcurrentQueue<object?>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Name == "wechat.replies") { listener.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => routes.Enqueue(tags[0].Value));
        listener.Start();

        WeChatMeter.Passive(TimeSpan.FromSeconds(age));

        routes.Should().Contain(route);
    }

    [Fact]
    public async Task The_sign_of_writing_is_shown_once_and_its_refusals_are_nobodys_concern()
    {
        _platform.On("/cgi-bin/message/custom/typing", _ => new { errcode = 45081, errmsg = "typing status already set" });
        await using var host = new DeliveryBench(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(WeChatSample.Now), ScriptedBot.Echo, new OneTurnPerPush().RunAsync, StateServer.NewKeys(), _platform);
        host.Get<WeChatSpeech>().ShowTyping(WeChatSample.Resident);
        await DeliveryBench.UntilAsync(() => Task.FromResult(_platform.CallsOf("/cgi-bin/message/custom/typing").Any()));
        (await host.Get<RedisWeChatLedger>().MayTypeAsync(WeChatSample.Resident)).Should().BeFalse();

        await host.Get<WeChatCustomerService>().TypeAsync(WeChatSample.Resident, default);
        host.Log.At(LogLevel.Warning).Should().BeEmpty();
    }
}
