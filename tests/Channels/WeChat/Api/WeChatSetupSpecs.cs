using System.Text;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Channels.WeChat.Api;

/// <summary>Menus, codes, media, notices, tags: what goes over the wire.</summary>
public sealed class WeChatSetupSpecs : IAsyncLifetime
{
    private FakePlatform _platform = null!;

    public async Task InitializeAsync() => _platform = await FakePlatform.StartAsync();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task Menus_are_those_of_the_configuration()
    {
        await using var host = Host(("Menu:Buttons:0:Name", "报修"), ("Menu:Buttons:0:Says", "我要报修"), ("Menu:Buttons:1:Name", "更多"), ("Menu:Buttons:1:Buttons:0:Name", "活动"), ("Menu:Buttons:1:Buttons:0:Url", "https://example.org/events"), ("Menu:ForTags:0:TagId", "101"), ("Menu:ForTags:0:Buttons:0:Name", "3号楼"), ("Menu:ForTags:0:Buttons:0:Says", "3号楼报修"));
        _platform.On("/cgi-bin/menu/get", _ => new { menu = new { }, conditionalmenu = new[] { new { menuid = 208396993 } } });

        (await host.Get<WeChatMenus>().SynchroniseAsync(default)).Should().BeNull();

        _platform.Calls.Select(call => call.Path).Should().ContainInOrder("/cgi-bin/menu/create", "/cgi-bin/menu/get", "/cgi-bin/menu/delconditional", "/cgi-bin/menu/addconditional");
        _platform.CallsOf("/cgi-bin/menu/create").Single().Text.Should()
            .Be("""{"button":[{"name":"报修","type":"click","key":"我要报修"},{"name":"更多","sub_button":[{"name":"活动","type":"view","url":"https://example.org/events"}]}]}""");
        _platform.CallsOf("/cgi-bin/menu/delconditional").Single().Text.Should().Be("""{"menuid":"208396993"}""");
        _platform.CallsOf("/cgi-bin/menu/addconditional").Single().Text.Should().EndWith("""
            "matchrule":{"tag_id":"101"}}
            """.Trim());
    }

    [Fact]
    public void A_menu_the_platform_would_refuse_is_refused_at_start()
    {
        var options = WeChatSample.Options();
        options.Menu.Buttons.AddRange([new() { Name = "物业报修服务", Says = "报修" }, new() { Name = "空" }, new() { Name = "", Url = "events" }, new() { Name = "四", Says = "四" }]);

        new WeChatOptionsValidator().Validate(null, options).Failures.Should().SatisfyRespectively(
            fault => fault.Should().Contain("may hold 3"),
            fault => fault.Should().Contain("Buttons:0:Name").And.Contain("18"),
            fault => fault.Should().Contain("Buttons:1 needs one of"),
            fault => fault.Should().Contain("Buttons:2:Name"),
            fault => fault.Should().Contain("Buttons:2:Url"));
    }

    [Theory]
    [InlineData("""{"Type":"miniprogram","Url":"https://example.org","AppId":"wx1","PagePath":"pages/a"}""", """{"name":"名","type":"miniprogram","url":"https://example.org","appid":"wx1","pagepath":"pages/a"}""")]
    [InlineData("""{"MediaId":"M"}""", """{"name":"名","type":"media_id","media_id":"M"}""")]
    [InlineData("""{"ArticleId":"A"}""", """{"name":"名","type":"article_id","article_id":"A"}""")]
    [InlineData("""{"Type":"article_view_limited","ArticleId":"A"}""", """{"name":"名","type":"article_view_limited","article_id":"A"}""")]
    [InlineData("""{"Type":"location_select","Says":"位置"}""", """{"name":"名","type":"location_select","key":"位置"}""")]
    [InlineData("""{"Url":"https://example.org"}""", """{"name":"名","type":"view","url":"https://example.org"}""")]
    [InlineData("""{"Says":"报修"}""", """{"name":"名","type":"click","key":"报修"}""")]
    public void Every_kind_of_button_can_be_written(string settings, string json)
    {
        var button = Button(settings);
        button.Faults("x").Should().BeEmpty();
        button.ToJson().ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = CommunityBot.State.StateEncoder.Instance }).Should().Be(json);
    }

    [Theory]
    [InlineData("""{"Type":"miniprogram","Url":"https://example.org"}""", "x:AppId is needed for miniprogram.", "x:PagePath is needed for miniprogram.")]
    [InlineData("""{"Type":"minigram","Url":"https://example.org"}""", "x:Type minigram is none of the platform's.")]
    [InlineData("""{"Says":"报修","Url":"https://example.org"}""", "x:Says means nothing for view.")]
    [InlineData("""{"Type":"location_select"}""", "x:Says is needed for location_select.")]
    [InlineData("""{"Url":"javascript:alert(1)"}""", "x:Url must be a whole address of at most 1024 bytes.")]
    public void A_button_that_does_not_say_what_it_does_is_refused_at_start(string settings, params string[] faults) => Button(settings).Faults("x").Should().Equal(faults);

    [Fact]
    public async Task A_menu_is_given_to_a_tag_by_its_name()
    {
        await using var host = Host(("Menu:Buttons:0:Name", "报修"), ("Menu:Buttons:0:Says", "报修"), ("Menu:ForTags:0:Tag", "金海湾小区"), ("Menu:ForTags:0:Buttons:0:Name", "3号楼"), ("Menu:ForTags:0:Buttons:0:Says", "x"), ("Menu:ForTags:1:Tag", "新小区"), ("Menu:ForTags:1:Buttons:0:Name", "4号楼"), ("Menu:ForTags:1:Buttons:0:Says", "y"));
        _platform.On("/cgi-bin/tags/get", _ => new { tags = new[] { new { id = 134, name = "金海湾小区" } } });
        _platform.On("/cgi-bin/tags/create", _ => new { tag = new { id = 135, name = "新小区" } });

        (await host.Get<WeChatMenus>().SynchroniseAsync(default)).Should().BeNull();

        _platform.CallsOf("/cgi-bin/menu/addconditional").Select(call => call.Json.GetProperty("matchrule").GetProperty("tag_id").GetString()).Should().Equal("134", "135");
    }

    private static WeChatMenuButton Button(string settings)
    {
        var button = System.Text.Json.JsonSerializer.Deserialize<WeChatMenuButton>(settings)!;
        button.Name = "名";
        return button;
    }

    [Fact]
    public async Task A_file_is_uploaded_as_the_platform_reads_it_and_only_once()
    {
        await using var host = Host();
        _platform.On("/cgi-bin/media/upload", _ => new { type = "image", media_id = "MEDIA", created_at = 1 });
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 0x00];

        (await host.Get<WeChatMedia>().UploadAsync("image", "image/jpeg", picture, default)).MediaId.Should().Be("MEDIA");
        (await host.Get<WeChatMedia>().UploadAsync("image", "image/jpeg", picture, default)).MediaId.Should().Be("MEDIA");

        var upload = _platform.CallsOf("/cgi-bin/media/upload").Single();
        upload.Query.Should().EndWith("&type=image");
        upload.ContentType.Should().StartWith("multipart/form-data; boundary=-").And.NotContain("\"");
        Encoding.Latin1.GetString(upload.Bytes).Should().Contain("name=\"media\"; filename=\"file.jpeg\"").And.Contain("\r\n\r\n\u00FF\u00D8\u00FF\u00E0\0\r\n--");
    }

    [Fact]
    public async Task A_file_is_told_from_a_fault_that_comes_in_its_place()
    {
        await using var host = Host();
        _platform.On("/cgi-bin/media/get", call => call.Query.Contains("media_id=good") ? new byte[] { (byte)'{', 1, 2 } : new { errcode = 40007, errmsg = "invalid media_id rid: 5" });

        (await host.Get<WeChatMedia>().DownloadAsync("good", default)).Bytes.Should().Equal((byte)'{', 1, 2);
        (await host.Get<WeChatMedia>().DownloadAsync("gone", default)).Answer.Should().BeEquivalentTo(new { Code = 40007, Rid = "5" });
    }

    [Fact]
    public async Task A_stairwells_code_holds_for_ever()
    {
        await using var host = Host();
        _platform.On("/cgi-bin/qrcode/create", _ => new { ticket = "T", url = "http://weixin.qq.com/q/02x" });

        (await host.Get<WeChatCodes>().CreateAsync("QR-EST01-B03-U2", default)).Url.Should().Be("http://weixin.qq.com/q/02x");

        _platform.CallsOf("/cgi-bin/qrcode/create").Single().Text.Should()
            .Be("""{"action_name":"QR_LIMIT_STR_SCENE","action_info":{"scene":{"scene_str":"QR-EST01-B03-U2"}}}""");
    }

    [Fact]
    public void The_sheet_names_every_place_and_needs_no_network()
    {
        var sheet = WeChatCodeSheet.Html([new("金海湾 <1>号楼2单元", "QR-1", "http://weixin.qq.com/q/1"), new("金海湾 3号楼1单元", "QR-2", "http://weixin.qq.com/q/2")]);

        sheet.Should().Contain("金海湾 &lt;1&gt;号楼2单元").And.Contain("QR-2").And.NotContain("src=");
        sheet.Split("<svg").Should().HaveCount(3);
    }

    [Fact]
    public async Task Notices_fit_their_fields_and_carry_the_messages_key()
    {
        await using var host = Host();
        var (template, subscription) = (new WeChatNotice { TemplateId = "TPL", Page = "https://example.org" }, new WeChatNotice { TemplateId = "SUB", IsSubscription = true });
        var values = new Dictionary<string, string> { ["thing1"] = "金海湾3号楼2单元楼道灯已经修好了请您抽空看一看😀😀", ["phrase2"] = "已完成" };

        await host.Get<WeChatNotices>().SendAsync("o1", template, values, "repairs:1:done", default);
        await host.Get<WeChatNotices>().SendAsync("o1", subscription, values, "repairs:1:done", default);

        var sent = _platform.CallsOf("/cgi-bin/message/template/send").Single().Json;
        sent.GetProperty("client_msg_id").GetString().Should().Be("repairs:1:done");
        sent.GetProperty("data").GetProperty("thing1").GetProperty("value").GetString().Should().Be("金海湾3号楼2单元楼道灯已经修好了请您抽");
        sent.GetProperty("data").GetProperty("phrase2").GetProperty("value").GetString().Should().Be("已完成");
        _platform.CallsOf("/cgi-bin/message/subscribe/bizsend").Should().ContainSingle();
    }

    [Fact]
    public async Task Followers_are_tagged_fifty_at_a_time()
    {
        await using var host = Host();

        (await host.Get<WeChatFollowers>().TagAsync(101, Enumerable.Range(0, 120).Select(index => $"o{index}"), default)).Should().BeOfType<WeChatApiAnswer.Done>();

        _platform.CallsOf("/cgi-bin/tags/members/batchtagging").Select(call => call.Json.GetProperty("openid_list").GetArrayLength()).Should().Equal(50, 50, 20);
    }

    [Fact]
    public async Task The_platforms_own_addresses_are_listed()
    {
        await using var host = Host();
        _platform.On("/cgi-bin/getcallbackip", _ => new { ip_list = new[] { "101.226.62.77", "101.226.62.78" } });

        (await host.Get<WeChatCallbackAddresses>().ListAsync(default)).Addresses.Should().Equal("101.226.62.77", "101.226.62.78");
    }

    private ApiBench Host(params (string Key, string Value)[] settings) => new(
        _platform.Address,
        settings: options => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build().Bind(options));
}
