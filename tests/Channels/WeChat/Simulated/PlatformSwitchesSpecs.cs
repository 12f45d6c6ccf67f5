using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Pushes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>What a person at the control API can do beyond writing: menus that ask for something, and a stricter platform.</summary>
public sealed class PlatformSwitchesSpecs : IAsyncLifetime
{
    private const string Resident = "oResident0001";

    private readonly HttpClient _control = new(new SocketsHttpHandler { UseProxy = false });

    private ScriptedAccount _account = null!;
    private ApiCaller _api = null!;

    public async Task InitializeAsync()
    {
        _account = await ScriptedAccount.StartAsync(new SimulatorSettings { Mode = PushMode.Plain });
        _api = await ApiCaller.SignInAsync(_account.Platform);
        _control.BaseAddress = _account.Platform.Page;
        await _account.Platform.Residents.FollowAsync(Resident);
        _account.Requests.Clear();
    }

    public async Task DisposeAsync()
    {
        _control.Dispose();
        _api.Dispose();
        await _account.DisposeAsync();
    }

    [Fact]
    public async Task A_scan_from_the_menu_tells_what_the_code_spells()
    {
        await DoAsync("menu", new { openId = Resident, key = "k", @event = "scancode_waitmsg", text = "QR-EST01-B03-U2" });
        _account.Requests.Should().ContainSingle().Which.Should().Contain("<Event><![CDATA[scancode_waitmsg]]></Event>").And.Contain("<ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType><ScanResult><![CDATA[QR-EST01-B03-U2]]></ScanResult></ScanCodeInfo>");
    }

    [Theory]
    [InlineData("pic_sysphoto", "<MsgType><![CDATA[image]]></MsgType>")]
    [InlineData("pic_photo_or_album", "<MsgType><![CDATA[image]]></MsgType>")]
    [InlineData("pic_weixin", "<MsgType><![CDATA[image]]></MsgType>")]
    [InlineData("location_select", "<MsgType><![CDATA[location]]></MsgType>")]
    public async Task What_a_menu_item_asked_for_follows_as_a_message(string kind, string message)
    {
        await DoAsync("menu", new { openId = Resident, key = "k", @event = kind, text = "安和苑", latitude = 35.0371, longitude = 111.0335 });
        _account.Requests.Should().HaveCount(2);
        _account.Requests.First().Should().Contain($"<Event><![CDATA[{kind}]]></Event>");
        _account.Requests.Last().Should().Contain(message);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("shortvideo")]
    public async Task Rarer_messages_can_be_sent(string deed)
    {
        await DoAsync(deed, new { openId = Resident });
        _account.Requests.Should().ContainSingle().Which.Should().Contain($"<MsgType><![CDATA[{deed}]]></MsgType>");
    }

    [Fact]
    public async Task A_blocked_person_a_used_up_quota_and_a_closed_list_refuse_calls()
    {
        await DoAsync("block", new { openId = Resident });
        (await SendAsync()).Should().Be(43019);
        await DoAsync("block", new { openId = Resident, blocked = false });
        (await SendAsync()).Should().Be(0);
        await DoAsync("exhaust", new { path = "/cgi-bin/message/custom/send" });
        (await SendAsync()).Should().Be(45009);
        await DoAsync("switches", new { allowedAddresses = new[] { "10.0.0.1" } });
        (await SendAsync()).Should().Be(40164);
        await DoAsync("switches", new { allowedAddresses = Array.Empty<string>() });
        (await SendAsync()).Should().Be(45009);
    }

    [Fact]
    public async Task A_status_other_than_200_may_count_as_an_answer()
    {
        _account.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        await DoAsync("switches", new { repeatsErrors = false });
        await _account.Platform.Residents.SayAsync(Resident, "在吗");
        _account.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Pushes_may_come_under_the_key_before_the_last_change()
    {
        await using var account = await ScriptedAccount.StartAsync();
        await account.Platform.Residents.FollowAsync(Resident);
        using var former = new MessageSeal(new SimulatorSettings().Token, WeChatSample.PreviousKey, new SimulatorSettings().AppId);
        account.Platform.Switch(new(WeChatSample.PreviousKey, null, null, null));
        await account.Platform.Residents.SayAsync(Resident, "在吗");
        former.Decrypt(Encrypted(account.Requests.Last())).Message.Should().Contain("在吗");
    }

    [Fact]
    public async Task Templates_are_chosen_listed_and_dropped()
    {
        var chosen = await _api.PostAsync("/cgi-bin/template/api_add_template", new JsonObject { ["template_id_short"] = "43213", ["keyword_name_list"] = new JsonArray("thing1") });
        var listed = await _api.GetAsync("/cgi-bin/template/get_all_private_template");
        $"{listed["template_list"]![0]!["template_id"]}".Should().Be($"{chosen["template_id"]}");
        (await _api.CodeAsync("/cgi-bin/template/del_private_template", new JsonObject { ["template_id"] = $"{chosen["template_id"]}" })).Should().Be(0);
        (await _api.CodeAsync("/cgi-bin/template/del_private_template", new JsonObject { ["template_id"] = "x" })).Should().Be(40037);
    }

    private static string Encrypted(string request) => request.Split("<Encrypt><![CDATA[")[1].Split("]]>")[0];

    private Task<int> SendAsync() =>
        _api.CodeAsync("/cgi-bin/message/custom/send", new JsonObject { ["touser"] = Resident, ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = "好" } });

    private async Task DoAsync(string deed, object values)
    {
        using var response = await _control.PostAsJsonAsync(new Uri($"/control/{deed}", UriKind.Relative), values);
        response.EnsureSuccessStatusCode();
    }
}
