using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Channels.WeChat.Api;

public sealed class WeChatAccessTokenSpecs : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(WeChatSample.Now);
    private readonly Dialogs.Community.RedisKeys _keys = StateServer.NewKeys();
    private FakePlatform _platform = null!;
    private ApiBench _host = null!;
    private ApiBench _other = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        _host = new ApiBench(_platform.Address, _keys, _time);
        _other = new ApiBench(_platform.Address, _keys, _time);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _other.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task All_hosts_together_ask_for_one_token()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 40).Select(index => TokenAsync(index % 2 == 0 ? _host : _other)));

        tokens.Should().OnlyContain(token => token == _platform.Token);
        _platform.TokenCalls.Should().Be(1);
        _platform.Calls.Single().Json.GetProperty("force_refresh").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_token_that_was_put_out_is_replaced_once_for_all_calls_of_all_hosts()
    {
        await TokenAsync(_host);
        await TokenAsync(_other);
        _platform.EndToken();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => CallAsync(index % 2 == 0 ? _host : _other)));

        answers.Should().AllBeOfType<WeChatApiAnswer.Done>();
        _platform.TokenCalls.Should().Be(2);
    }

    [Fact]
    public async Task A_call_that_comes_late_with_the_old_token_does_not_throw_the_new_one_away()
    {
        var old = (await _host.Get<WeChatAccessToken>().GetAsync(default)).Token!;
        _platform.EndToken();
        await CallAsync(_other);

        var (token, _) = await _host.Get<WeChatAccessToken>().ReplaceAsync(old, default);

        token!.Value.Should().Be(_platform.Token);
        _platform.TokenCalls.Should().Be(2);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        await TokenAsync(_host);
        _time.Advance(TimeSpan.FromSeconds(7200 - 250));
        (await TokenAsync(_host)).Should().Be("TOKEN-1");
        _platform.TokenCalls.Should().Be(1);

        _time.Advance(TimeSpan.FromSeconds(20));
        _platform.EndToken();
        (await TokenAsync(_host)).Should().Be("TOKEN-2");
    }

    [Fact]
    public async Task While_one_renews_the_others_go_on_with_the_old_token()
    {
        await TokenAsync(_host);
        _time.Advance(TimeSpan.FromSeconds(7200 - 200));
        using var asked = new ManualResetEventSlim();
        using var answer = new ManualResetEventSlim();
        _platform.On("/cgi-bin/stable_token", _ =>
        {
            asked.Set();
            answer.Wait();
            return new { access_token = "TOKEN-9", expires_in = 7200 };
        });

        var renewing = Task.Run(() => TokenAsync(_host));
        asked.Wait(TimeSpan.FromSeconds(20)).Should().BeTrue();
        (await TokenAsync(_host)).Should().Be("TOKEN-1");

        answer.Set();
        (await renewing).Should().Be("TOKEN-9");
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_serves_to_its_end_and_is_told_of()
    {
        await TokenAsync(_host);
        _time.Advance(TimeSpan.FromSeconds(7200 - 120));
        _platform.On("/cgi-bin/stable_token", _ => new { errcode = -1, errmsg = "system error rid: 1-2" });

        (await CallAsync(_host)).Should().BeOfType<WeChatApiAnswer.Done>();
        (await CallAsync(_host)).Should().BeOfType<WeChatApiAnswer.Done>();

        _host.Log.At(LogLevel.Warning).Should().ContainSingle(line => line.Contains("renewed")).Which.Should().Contain("-1").And.Contain("1-2").And.NotContain("TOKEN-");
        _host.Get<WeChatAccessToken>().Fault.Should().NotBeNull();
        _time.Advance(TimeSpan.FromSeconds(121));
        (await CallAsync(_host)).Should().BeOfType<WeChatApiAnswer.Refused>();
    }

    [Fact]
    public async Task A_host_that_has_just_started_takes_the_shared_token_while_it_cannot_be_renewed()
    {
        await TokenAsync(_host);
        _time.Advance(TimeSpan.FromSeconds(7200 - 120));
        _platform.On("/cgi-bin/stable_token", _ => new { errcode = -1, errmsg = "system error" });

        (await CallAsync(_other)).Should().BeOfType<WeChatApiAnswer.Done>();
    }

    [Fact]
    public async Task A_token_the_platform_refused_does_not_serve_again_though_its_time_is_not_over()
    {
        await TokenAsync(_host);
        _platform.EndToken();
        _platform.On("/cgi-bin/stable_token", _ => new { errcode = -1, errmsg = "system error" });

        (await CallAsync(_host)).Should().BeOfType<WeChatApiAnswer.Refused>().Which.Code.Should().Be(-1);
    }

    [Fact]
    public async Task When_the_platform_calls_its_own_token_wrong_a_new_one_is_forced_once()
    {
        _platform.On("/cgi-bin/stable_token", call => new { access_token = call.Json.GetProperty("force_refresh").GetBoolean() ? "FORCED" : "STALE", expires_in = 7200 });
        _platform.On("/cgi-bin/tags/get", call => call.Token == "FORCED" ? new { errcode = 0, errmsg = "" } : new { errcode = 42001, errmsg = "access_token expired" });

        (await CallAsync(_host)).Should().BeOfType<WeChatApiAnswer.Done>();

        _platform.CallsOf("/cgi-bin/stable_token").Count(call => call.Json.GetProperty("force_refresh").GetBoolean()).Should().Be(1);
    }

    [Fact]
    public async Task Wrong_settings_raise_one_alarm_and_are_not_tried_with_every_message()
    {
        _platform.On("/cgi-bin/stable_token", _ => new { errcode = 40164, errmsg = "invalid ip 1.2.3.4, not in whitelist rid: 6920-1" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CallAsync(_host)));

        answers.Should().AllBeOfType<WeChatApiAnswer.Refused>().And.OnlyContain(answer => ((WeChatApiAnswer.Refused)answer).Rid == "6920-1");
        _platform.TokenCalls.Should().Be(1);
        _host.Log.At(LogLevel.Critical).Should().ContainSingle().Which.Should().Contain("40164");
        _host.Get<WeChatAccessToken>().Fault.Should().NotBeNull();
    }

    private static async Task<string?> TokenAsync(ApiBench host) => (await host.Get<WeChatAccessToken>().GetAsync(default)).Token?.Value;

    private static Task<WeChatApiAnswer> CallAsync(ApiBench host) => host.Get<WeChatFollowers>().TagsAsync(default);
}
