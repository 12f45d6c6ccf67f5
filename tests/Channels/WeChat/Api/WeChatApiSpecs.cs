using CommunityBot.Channels.WeChat.Api;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Channels.WeChat.Api;

public sealed class WeChatApiSpecs : IAsyncLifetime
{
    private const string Send = "/cgi-bin/message/custom/send";

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
    public async Task Chinese_and_emoji_travel_as_themselves()
    {
        (await SayAsync("药店😀\"\n\\")).Should().BeOfType<WeChatApiAnswer.Done>();

        var call = _platform.CallsOf(Send).Single();
        call.Text.Should().Contain("药店😀").And.NotContain("\\u").And.Contain("\\\"\\n\\\\");
        call.Json.GetProperty("text").GetProperty("content").GetString().Should().Be("药店😀\"\n\\");
        call.Json.GetProperty("touser").GetString().Should().Be(WeChatSample.Resident);
        call.ContentType.Should().Be("application/json; charset=utf-8");
    }

    [Fact]
    public async Task A_call_that_goes_well_is_not_told_of_by_whoever_made_it_patient()
    {
        await SayAsync("好");
        _host.Log.Lines.Should().NotContain(line => line.Contains("Execution attempt") || line.Contains("Resilience"));
    }

    [Fact]
    public async Task What_may_have_been_said_is_never_said_again()
    {
        _platform.On(Send, _ => null);

        (await SayAsync("修好了")).Should().BeOfType<WeChatApiAnswer.Unknown>();

        _platform.CallsOf(Send).Should().ContainSingle();
    }

    [Fact]
    public async Task What_only_reads_is_asked_again_after_a_broken_line()
    {
        var broken = 0;
        _platform.On("/cgi-bin/tags/get", _ => ++broken < 3 ? null : new { tags = Array.Empty<object>() });

        (await _host.Get<WeChatFollowers>().TagsAsync(default)).Should().BeOfType<WeChatApiAnswer.Done>();
    }

    [Fact]
    public async Task A_busy_platform_is_asked_again_for_what_only_reads_and_not_for_what_speaks()
    {
        _platform.On(Send, _ => new { errcode = -1, errmsg = "system error" });
        var busy = 0;
        _platform.On("/cgi-bin/tags/get", _ => ++busy < 3 ? new { errcode = -1, errmsg = "system error" } : new { errcode = 0, errmsg = "ok" });

        (await SayAsync("修好了")).Should().BeOfType<WeChatApiAnswer.Refused>();
        (await _host.Get<WeChatFollowers>().TagsAsync(default)).Should().BeOfType<WeChatApiAnswer.Done>();

        _platform.CallsOf(Send).Should().ContainSingle();
    }

    [Fact]
    public async Task A_first_address_that_cannot_be_connected_to_gives_way_to_the_second()
    {
        await using var host = new ApiBench(Nowhere(), settings: options => options.BackupApiBaseAddress = _platform.Address);

        (await host.Get<WeChatCustomerService>().SayAsync(WeChatSample.Resident, "你好", default)).Should().BeOfType<WeChatApiAnswer.Done>();

        _platform.CallsOf(Send).Should().ContainSingle();
    }

    [Fact]
    public async Task A_line_that_broke_after_the_connection_does_not_lead_to_the_second_address()
    {
        await using var second = await FakePlatform.StartAsync();
        await using var host = new ApiBench(_platform.Address, settings: options => options.BackupApiBaseAddress = second.Address);
        _platform.On(Send, _ => null);

        (await host.Get<WeChatCustomerService>().SayAsync(WeChatSample.Resident, "你好", default)).Should().BeOfType<WeChatApiAnswer.Unknown>();

        second.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_platform_out_of_reach_is_certainly_not_sent_to()
    {
        await using var host = new ApiBench(Nowhere());

        (await host.Get<WeChatCustomerService>().SayAsync(WeChatSample.Resident, "你好", default)).Should().BeOfType<WeChatApiAnswer.NotSent>();
    }

    [Fact]
    public async Task A_refusal_carries_what_the_platforms_support_asks_for()
    {
        _platform.On(Send, _ => new { errcode = 45015, errmsg = "response out of time limit or subscription is canceled rid: 692a-0b-1" });

        (await SayAsync("修好了")).Should().BeEquivalentTo(new { Code = 45015, Rid = "692a-0b-1" });
    }

    [Fact]
    public async Task A_right_the_account_lost_is_switched_off_with_an_alarm()
    {
        _platform.On(Send, _ => new { errcode = 48001, errmsg = "api unauthorized rid: 1-2" });

        await SayAsync("一");
        (await SayAsync("二")).Should().BeOfType<WeChatApiAnswer.NotSent>();

        _platform.CallsOf(Send).Should().ContainSingle();
        _host.Get<WeChatAbilities>().Lost.Should().Equal(WeChatAbility.CustomerService);
        _host.Log.At(LogLevel.Critical).Should().ContainSingle().Which.Should().Contain("48001");
    }

    [Theory]
    [InlineData("CertifiedService", true, true)]
    [InlineData("CertifiedSubscription", true, false)]
    [InlineData("Service", false, false)]
    [InlineData("Subscription", false, false)]
    public async Task An_account_does_not_try_what_its_kind_may_not(string kind, bool speaks, bool notifies)
    {
        await using var host = new ApiBench(_platform.Address, settings: options => options.AccountKind = Enum.Parse<WeChatAccountKind>(kind));

        host.Get<WeChatAbilities>().Has(WeChatAbility.CustomerService).Should().Be(speaks);
        host.Get<WeChatAbilities>().Has(WeChatAbility.Template).Should().Be(notifies);
    }

    [Theory]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("[1,2]")]
    [InlineData("")]
    public async Task An_answer_that_cannot_be_read_is_no_refusal(string answer)
    {
        _platform.On(Send, _ => answer);

        (await SayAsync("你好")).Should().BeOfType<WeChatApiAnswer.Unknown>();
    }

    [Fact]
    public async Task Neither_secret_nor_token_nor_OpenID_stands_in_any_log()
    {
        await SayAsync("你好");
        _platform.EndToken();
        await SayAsync("你好");
        _platform.On(Send, _ => null);
        await SayAsync("你好");
        _platform.On(Send, _ => new { errcode = 45015, errmsg = $"touser {WeChatSample.Resident} rid: 1" });
        await SayAsync("你好");
        await using var unreachable = new ApiBench(Nowhere());
        await unreachable.Get<WeChatFollowers>().FindAsync(WeChatSample.Resident, default);

        _host.Log.Lines.Should().NotBeEmpty();
        _host.Log.Lines.Concat(unreachable.Log.Lines).Should()
            .NotContain(line => line.Contains("TOKEN-") || line.Contains(ApiBench.Secret) || line.Contains(WeChatSample.Resident));
    }

    private Task<WeChatApiAnswer> SayAsync(string text) => _host.Get<WeChatCustomerService>().SayAsync(WeChatSample.Resident, text, default);

    // Nobody listens at port 1.
    private static Uri Nowhere() => new("http://127.0.0.1:1");
}
