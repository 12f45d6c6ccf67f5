using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Faults;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The API side of the simulated platform, against the documented rules and codes.</summary>
public sealed class PlatformApiSpecs : IAsyncLifetime
{
    private const string Resident = "oResident0001";

    private ScriptedAccount _account = null!;
    private ApiCaller _api = null!;

    public async Task InitializeAsync()
    {
        _account = await ScriptedAccount.StartAsync(ticks: false);
        _api = await ApiCaller.SignInAsync(_account.Platform);
        await _account.Platform.Residents.FollowAsync(Resident);
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _account.DisposeAsync();
    }

    [Fact]
    public async Task Five_messages_may_follow_a_message_and_three_a_scan()
    {
        await _account.Platform.Residents.SayAsync(Resident, "在吗");
        _account.Clock.Advance(TimeSpan.FromMinutes(2));
        (await SendTextsAsync(6)).Should().Equal(0, 0, 0, 0, 0, 45047);
        await _account.Platform.Residents.ScanAsync(Resident, "b:1");
        (await SendTextsAsync(4)).Should().Equal(0, 0, 0, 45047);
        _account.Clock.Advance(TimeSpan.FromHours(48));
        (await SendTextsAsync(1)).Should().Equal(45015);
    }

    [Fact]
    public async Task Only_followers_who_are_not_blocked_can_be_written_to()
    {
        (await _api.CodeAsync("/cgi-bin/message/custom/send", Text("oNobody"))).Should().Be(40003);
        _account.Platform.Block(Resident);
        (await SendTextsAsync(1)).Should().Equal(43019);
        _account.Platform.Block(Resident, blocked: false);
        await _account.Platform.Residents.UnfollowAsync(Resident);
        (await SendTextsAsync(1)).Should().Equal(43004);
    }

    [Fact]
    public async Task What_was_sent_stands_on_the_screen_and_escapes_stand_as_they_are()
    {
        await _account.Platform.Residents.SayAsync(Resident, "在吗");
        await _api.PostRawAsync("/cgi-bin/message/custom/send", $$$"""{"touser":"{{{Resident}}}","msgtype":"text","text":{"content":"药店😀"}}""");
        await _api.PostRawAsync("/cgi-bin/message/custom/send", $$$"""{"touser":"{{{Resident}}}","msgtype":"text","text":{"content":"\u836f"}}""");
        _account.Platform.Residents.Screen(Resident).TakeLast(2).Select(line => line.Text).Should().Equal("药店😀", @"\u836f");
    }

    [Fact]
    public async Task A_token_ends_and_every_wrong_one_has_its_own_code()
    {
        (await _api.CodeAsync("/cgi-bin/menu/get", null, "")).Should().Be(41001);
        (await _api.CodeAsync("/cgi-bin/menu/get", null, "nonsense")).Should().Be(40014);
        (await _api.CodeAsync("/cgi-bin/menu/get", null, "79_unknown")).Should().Be(40001);
        _account.Clock.Advance(TimeSpan.FromSeconds(7201));
        (await _api.CodeAsync("/cgi-bin/menu/get")).Should().Be(42001);
        await _api.RenewAsync();
        _account.Platform.KillTokens();
        (await _api.CodeAsync("/cgi-bin/menu/get")).Should().Be(40001);
    }

    [Fact]
    public async Task The_stable_token_stays_until_its_last_five_minutes_and_force_is_rationed()
    {
        var first = _api.Token;
        await _api.RenewAsync();
        _api.Token.Should().Be(first);
        _account.Clock.Advance(TimeSpan.FromSeconds(6901));
        await _api.RenewAsync();
        _api.Token.Should().NotBe(first);
        (await _api.CodeAsync("/cgi-bin/menu/get", null, first)).Should().Be(46003, "the old one lives out its time");
        (await _api.RenewAsync(force: true))["errcode"].Should().BeNull();
        ((int)(await _api.RenewAsync(force: true))["errcode"]!).Should().Be(45011);
    }

    [Fact]
    public async Task A_new_plain_token_leaves_the_old_one_five_minutes()
    {
        var (first, second) = (await _api.PlainTokenAsync(), await _api.PlainTokenAsync());
        first.Should().NotBe(second);
        (await _api.CodeAsync("/cgi-bin/menu/get", null, first)).Should().Be(46003);
        _account.Clock.Advance(TimeSpan.FromMinutes(5));
        (await _api.CodeAsync("/cgi-bin/menu/get", null, first)).Should().Be(40001);
        (await _api.CodeAsync("/cgi-bin/menu/get", null, second)).Should().Be(46003);
    }

    [Fact]
    public async Task Every_refusal_has_an_id_for_support()
    {
        var refusal = await _api.PostRawAsync("/cgi-bin/message/custom/send", "not json");
        ((int)refusal["errcode"]!).Should().Be(47001);
        $"{refusal["errmsg"]}".Should().MatchRegex("rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$");
    }

    [Fact]
    public async Task Typing_needs_a_fresh_deed_and_is_not_repeated()
    {
        var typing = new JsonObject { ["touser"] = Resident, ["command"] = "Typing" };
        (await _api.CodeAsync("/cgi-bin/message/custom/typing", typing)).Should().Be(0);
        _account.Platform.IsTyping(Resident).Should().BeTrue();
        (await _api.CodeAsync("/cgi-bin/message/custom/typing", typing)).Should().Be(45081);
        _account.Clock.Advance(TimeSpan.FromSeconds(31));
        _account.Platform.IsTyping(Resident).Should().BeFalse();
        (await _api.CodeAsync("/cgi-bin/message/custom/typing", typing)).Should().Be(45080);
    }

    [Fact]
    public async Task A_notice_costs_an_acceptance_and_its_values_are_checked()
    {
        _account.Platform.AddTemplate("T1", "thing1", "phrase2");
        var notice = new JsonObject { ["touser"] = Resident, ["template_id"] = "T1", ["data"] = Values("楼道灯不亮", "已完成") };
        (await _api.CodeAsync("/cgi-bin/message/subscribe/bizsend", notice)).Should().Be(43101);
        await _account.Platform.Residents.AcceptNoticesAsync(Resident, "T1");
        notice["data"] = Values("楼道灯不亮", "已经修理完成了");
        (await _api.CodeAsync("/cgi-bin/message/subscribe/bizsend", notice)).Should().Be(47003);
        notice["data"] = Values("楼道灯不亮", "已完成");
        (await _api.CodeAsync("/cgi-bin/message/subscribe/bizsend", notice)).Should().Be(0);
        (await _api.CodeAsync("/cgi-bin/message/subscribe/bizsend", notice)).Should().Be(43101);
        await _account.Platform.SettleAsync();
        _account.Requests.Should().HaveCount(3, "following, accepting, and the event that the notice was sent");
    }

    [Fact]
    public async Task A_template_message_is_sent_once_for_each_id_of_the_caller()
    {
        _account.Platform.AddTemplate("T1", "thing1");
        var message = new JsonObject { ["touser"] = Resident, ["template_id"] = "T1", ["client_msg_id"] = "a", ["data"] = Values("灯", "好") };
        (await _api.CodeAsync("/cgi-bin/message/template/send", message)).Should().Be(0);
        (await _api.CodeAsync("/cgi-bin/message/template/send", message)).Should().Be(0);
        _account.Platform.Residents.Screen(Resident).Should().ContainSingle(line => line.Route == "template");
        message["template_id"] = "T2";
        (await _api.CodeAsync("/cgi-bin/message/template/send", message)).Should().Be(40037);
    }

    [Fact]
    public async Task Files_are_kept_for_three_days_and_forms_must_be_as_the_platform_reads_them()
    {
        var media = await _api.UploadAsync("----plain", "Content-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"");
        (await _api.CodeAsync($"/cgi-bin/media/get?media_id={media["media_id"]}")).Should().Be(0);
        _account.Clock.Advance(TimeSpan.FromDays(3));
        await _api.RenewAsync();
        (await _api.CodeAsync($"/cgi-bin/media/get?media_id={media["media_id"]}")).Should().Be(40007);
        ((int)(await _api.UploadAsync("\"----quoted\"", "Content-Disposition: form-data; name=\"media\"; filename=\"a.jpg\""))["errcode"]!).Should().Be(41005);
        ((int)(await _api.UploadAsync("----plain", "Content-Disposition: form-data; name=media; filename=a.jpg"))["errcode"]!).Should().Be(41005);
    }

    [Fact]
    public async Task Menus_follow_their_limits_and_the_newest_rule_that_fits()
    {
        (await _api.CodeAsync("/cgi-bin/menu/create", Menu("一二三四五六"))).Should().Be(40018);
        ((int)(await _api.PostRawAsync("/cgi-bin/menu/create", """{"button":[{"type":"click","name":"\u62a5\u4fee","key":"k"}]}"""))["errcode"]!).Should().Be(40033);
        (await _api.CodeAsync("/cgi-bin/menu/addconditional", Menu("住户", "100"))).Should().Be(65301);
        (await _api.CodeAsync("/cgi-bin/menu/create", Menu("报修"))).Should().Be(0);
        (await _api.CodeAsync("/cgi-bin/menu/addconditional", Menu("住户", "100"))).Should().Be(0);
        _account.Platform.MenuOf(Resident).Should().Contain("报修");
        (await _api.CodeAsync("/cgi-bin/tags/create", new JsonObject { ["tag"] = new JsonObject { ["name"] = "3号楼" } })).Should().Be(0);
        (await _api.CodeAsync("/cgi-bin/tags/members/batchtagging", new JsonObject { ["openid_list"] = new JsonArray(Resident), ["tagid"] = 100 })).Should().Be(0);
        _account.Platform.MenuOf(Resident).Should().Contain("住户");
    }

    [Fact]
    public async Task A_code_gives_the_scene_that_was_asked_for()
    {
        var made = await _api.PostAsync("/cgi-bin/qrcode/create", new JsonObject { ["action_name"] = "QR_LIMIT_STR_SCENE", ["action_info"] = new JsonObject { ["scene"] = new JsonObject { ["scene_str"] = "b:3-u:2" } } });
        _account.Platform.SceneOf($"{made["ticket"]}").Should().Be("b:3-u:2");
        (await _api.CodeAsync("/cgi-bin/qrcode/create", new JsonObject { ["action_name"] = "QR_LIMIT_SCENE", ["action_info"] = new JsonObject { ["scene"] = new JsonObject { ["scene_id"] = 100_001 } } })).Should().Be(40053);
    }

    [Fact]
    public async Task A_day_has_its_quota_and_clearing_is_rationed()
    {
        _account.Platform.Exhaust("/cgi-bin/user/info");
        (await _api.CodeAsync($"/cgi-bin/user/info?openid={Resident}")).Should().Be(45009);
        var clear = new JsonObject { ["appid"] = new SimulatorSettings().AppId };
        (await _api.CodeAsync("/cgi-bin/clear_quota", clear)).Should().Be(0);
        (await _api.CodeAsync($"/cgi-bin/user/info?openid={Resident}")).Should().Be(0);
        for (var number = 2; number <= 10; number++)
        {
            await _api.CodeAsync("/cgi-bin/clear_quota", clear);
        }

        (await _api.CodeAsync("/cgi-bin/clear_quota", clear)).Should().Be(48006);
    }

    [Fact]
    public async Task Who_has_left_is_no_more_than_an_openid()
    {
        $"{(await _api.GetAsync($"/cgi-bin/user/info?openid={Resident}"))["subscribe_scene"]}".Should().Be("ADD_SCENE_SEARCH");
        await _account.Platform.Residents.UnfollowAsync(Resident);
        (await _api.GetAsync($"/cgi-bin/user/info?openid={Resident}")).ToJsonString().Should().Be($$"""{"subscribe":0,"openid":"{{Resident}}"}""");
    }

    [Fact]
    public async Task The_first_address_can_refuse_connections_while_the_second_takes_them()
    {
        await _account.Platform.SetApiOpenAsync(false);
        (await _api.Awaiting(api => api.CodeAsync("/cgi-bin/menu/get")).Should().ThrowAsync<HttpRequestException>()).Which.HttpRequestError.Should().Be(HttpRequestError.ConnectionError);
        (await _api.CodeAsync(new Uri(_account.Platform.BackupApi, "/cgi-bin/menu/get").ToString())).Should().Be(46003);
        await _account.Platform.SetApiOpenAsync(true);
        (await _api.CodeAsync("/cgi-bin/menu/get")).Should().Be(46003);
    }

    [Fact]
    public async Task A_reset_after_the_call_took_effect_leaves_the_caller_in_doubt()
    {
        _account.Platform.Faults.NextCalls("/cgi-bin/message/custom/send", Fault.ResetAfter, Fault.ResetBefore);
        await _api.Awaiting(api => api.CodeAsync("/cgi-bin/message/custom/send", Text(Resident))).Should().ThrowAsync<HttpRequestException>();
        await _api.Awaiting(api => api.CodeAsync("/cgi-bin/message/custom/send", Text(Resident))).Should().ThrowAsync<HttpRequestException>();
        _account.Platform.Residents.Screen(Resident).Should().ContainSingle(line => line.Route == "custom");
    }

    [Fact]
    public async Task An_account_of_a_lesser_kind_lacks_rights()
    {
        await using var lesser = await ScriptedAccount.StartAsync(new SimulatorSettings { Kind = AccountKind.Personal });
        using var api = await ApiCaller.SignInAsync(lesser.Platform);
        (await api.CodeAsync("/cgi-bin/message/custom/send", Text(Resident))).Should().Be(48001);
        (await api.CodeAsync("/cgi-bin/menu/get")).Should().Be(48001);
    }

    private async Task<IReadOnlyList<int>> SendTextsAsync(int count)
    {
        await _api.RenewAsync();
        List<int> codes = [];
        for (var number = 0; number < count; number++)
        {
            codes.Add(await _api.CodeAsync("/cgi-bin/message/custom/send", Text(Resident)));
        }

        return codes;
    }

    private static JsonObject Text(string to) => new() { ["touser"] = to, ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = "你好" } };

    private static JsonObject Values(string thing, string phrase) => new() { ["thing1"] = new JsonObject { ["value"] = thing }, ["phrase2"] = new JsonObject { ["value"] = phrase } };

    private static JsonObject Menu(string name, string? tag = null)
    {
        var menu = new JsonObject { ["button"] = new JsonArray(new JsonObject { ["type"] = "click", ["name"] = name, ["key"] = "k" }) };
        if (tag is not null)
        {
            menu["matchrule"] = new JsonObject { ["tag_id"] = tag };
        }

        return menu;
    }
}
