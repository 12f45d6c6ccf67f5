using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>Followers carry the tag of the place whose code they scanned, so that its menu is theirs.</summary>
public sealed class WeChatFollowerTagsSpecs : IAsyncLifetime
{
    private FakePlatform _platform = null!;
    private DeliveryBench _host = null!;

    public async Task InitializeAsync()
    {
        _platform = await FakePlatform.StartAsync();
        _platform.On("/cgi-bin/tags/get", _ => new { tags = new[] { new { id = 2, name = "星标组" }, new { id = 101, name = "金海湾小区1号楼" }, new { id = 102, name = "怡海名苑小区" } } });
        _platform.On("/cgi-bin/tags/create", call => new { tag = new { id = 103, name = call.Json.GetProperty("tag").GetProperty("name").GetString() } });
        _platform.On("/cgi-bin/user/info", _ => new { subscribe = 1, tagid_list = new[] { 2, 101 } });
        _host = new DeliveryBench(new FakeTimeProvider(WeChatSample.Now), ScriptedBot.Echo, new OneTurnPerPush().RunAsync, StateServer.NewKeys(), _platform);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_scan_gives_the_buildings_tag_and_takes_the_last_buildings_away()
    {
        await ScanAsync("QR-EST01-B02-U1", WeChatTagging.Building);

        await DeliveryBench.UntilAsync(() => Task.FromResult(_platform.CallsOf("/cgi-bin/tags/members/batchtagging").Any()));
        _platform.CallsOf("/cgi-bin/tags/create").Single().Json.GetProperty("tag").GetProperty("name").GetString().Should().Be("金海湾小区2号楼");
        _platform.CallsOf("/cgi-bin/tags/members/batchtagging").Single().Text.Should().Be($$"""{"tagid":103,"openid_list":["{{WeChatSample.Resident}}"]}""");
        _platform.CallsOf("/cgi-bin/tags/members/batchuntagging").Single().Json.GetProperty("tagid").GetInt32().Should().Be(101, "tags the account's people gave stay");
    }

    [Fact]
    public async Task Who_has_the_tag_is_left_alone()
    {
        await ScanAsync("QR-EST01-B01-U1", WeChatTagging.Building);

        await DeliveryBench.UntilAsync(() => Task.FromResult(_platform.CallsOf("/cgi-bin/tags/get").Count() == 2));
        _platform.Calls.Should().NotContain(call => call.Path.Contains("batch"));
    }

    [Theory]
    [InlineData("QR-EST01-B01-U1", "Nothing")]
    [InlineData("b:9", "Estate")]
    public async Task Codes_of_no_place_and_hosts_that_do_not_tag_ask_nothing(string scene, string tagging)
    {
        await ScanAsync(scene, Enum.Parse<WeChatTagging>(tagging));
        _platform.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_platform_that_fails_is_not_the_residents_trouble()
    {
        _platform.On("/cgi-bin/tags/get", _ => null);
        await ScanAsync("QR-EST01-B01-U1", WeChatTagging.Estate);
    }

    private async Task ScanAsync(string scene, WeChatTagging by)
    {
        var options = WeChatSample.Options();
        options.TagBy = by;
        var tags = new WeChatFollowerTags(_host.Get<WeChatFollowers>(), _host.Get<WeChatDrain>(), new OptionsWrapper<WeChatOptions>(options), NullLogger<WeChatFollowerTags>.Instance, Sample.Catalog());
        var message = WeChatSample.Message(WeChatSample.EventXml("SCAN", $"<EventKey><![CDATA[{scene}]]></EventKey>"));
        var answered = false;
        await tags.OnTurnAsync(new TurnContext(_host.Get<WeChatAdapter>(), new Activity { Type = "event", ChannelData = message }), _ => Task.FromResult(answered = true));
        answered.Should().BeTrue();
    }
}
