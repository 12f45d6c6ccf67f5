using System.Xml.Linq;
using CommunityBot.Tests.Channels.WebChat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The page alone: its WeChat route is scripted, so that a spec can say what comes back.</summary>
[Collection(BrowserSpecs.Name)]
public sealed class DevPageSpecs(Chromium chromium)
{
    [ChromiumFact]
    public async Task A_newcomer_follows_and_is_welcomed_at_the_community_s_time()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = _ => Text("欢迎");

        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);

        await page.ExpectAnswerAsync("欢迎");
        host.Pushes.Single().Element("Event")!.Value.Should().Be("subscribe");
        await Expect(page.Page.Locator(".stamp")).ToHaveTextAsync("19:52");
    }

    [ChromiumFact]
    public async Task A_tapped_option_says_its_words_with_its_id()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = push => Text(Words(push) switch
        {
            "报修" => "记下了。\n<a href=\"weixin://bizmsgmenu?msgmenucontent=%E6%94%B9%E4%B8%80%E4%B8%8B&msgmenuid=7\">改一下</a>",
            "改一下" => "改哪里？",
            _ => "欢迎",
        });
        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);

        await page.SayAsync("报修");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "改一下" }).ClickAsync();

        await page.ExpectAnswerAsync("改哪里？");
        host.Pushes[^1].Element("bizmsgmenuid")!.Value.Should().Be("7");
        await Expect(page.Own.Last).ToContainTextAsync("改一下");
    }

    [ChromiumFact]
    public async Task Hostile_words_of_the_bot_are_shown_as_words()
    {
        const string Hostile = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script><a href=\"javascript:document.title='pwned'\">点我</a><a href=\"https://example.org/\" onclick=\"document.title='pwned'\">外面</a>";
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = push => Text(push.Element("Content") is null ? "欢迎" : Hostile);
        var page = await ChatPage.OpenAsync(chromium, Screen.Desktop, host.Address);

        await page.SayAsync("你好");

        await page.ExpectAnswerAsync("<img src=x onerror=");
        await page.ExpectAnswerAsync("javascript:document.title");
        var links = page.Answers.Last.Locator("a");
        await Expect(links).ToHaveCountAsync(1);
        await Expect(links).ToHaveAttributeAsync("href", "https://example.org/");
        await Expect(links).Not.ToHaveAttributeAsync("onclick", new System.Text.RegularExpressions.Regex(".*"));
        await links.HoverAsync();
        (await page.Page.TitleAsync()).Should().NotBe("pwned");
        await Expect(page.Page.Locator(".talk script, .talk .bubble img")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task While_an_answer_is_awaited_the_other_side_is_typing()
    {
        await using var host = await ScriptedHost.StartAsync();
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Answer = push => push.Element("Content") is null ? Text("欢迎") : answer.Task;
        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);
        await page.ExpectAnswerAsync("欢迎");

        await page.SayAsync("在吗");

        await Expect(page.Page.Locator("#title")).ToHaveTextAsync("对方正在输入…");
        await page.KeepPictureAsync("typing");
        answer.SetResult(await Text("在"));
        await page.ExpectAnswerAsync("在");
        await Expect(page.Page.Locator(".waiting")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task A_failure_is_told_in_the_platform_s_own_words()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = _ => throw new InvalidOperationException("broken on purpose");

        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);

        await Expect(page.Page.GetByText("该公众号提供的服务出现故障，请稍后再试")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task A_menu_item_clicks_its_key_and_a_scan_brings_its_scene()
    {
        await using var host = await ScriptedHost.StartAsync();
        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);

        await page.Page.GetByLabel("切换到菜单").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "找店" }).ClickAsync();
        await page.KeepPictureAsync("menu");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "附近药店" }).ClickAsync();
        await Expect(page.Page.GetByText("你点了菜单「附近药店」")).ToBeVisibleAsync();
        await page.Page.GetByLabel("切换到键盘").ClickAsync();
        await page.OpenDrawerAsync("扫码");
        await page.Page.Locator("#scan").GetByRole(AriaRole.Button, new() { Name = "扫码" }).ClickAsync();
        await Expect(page.Page.GetByText("你扫了码 QR-EST01-B03-U2")).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".waiting")).ToHaveCountAsync(0);

        host.Pushes.Select(push => $"{push.Element("Event")?.Value} {push.Element("EventKey")?.Value}")
            .Should().Equal("subscribe ", "CLICK 附近药店", "SCAN QR-EST01-B03-U2");
    }

    [ChromiumFact]
    public async Task A_voice_message_brings_what_it_was_heard_as()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = push => Text(push.Element("Recognition")?.Value is { } heard ? $"我听到的是：{heard}" : "欢迎");
        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);

        await page.OpenDrawerAsync("语音");
        await page.Page.Locator("#transcript").FillAsync("这个下水到堵了");
        await page.Page.Locator("#voice").GetByRole(AriaRole.Button, new() { Name = "发送" }).ClickAsync();

        await page.ExpectAnswerAsync("我听到的是：这个下水到堵了");
    }

    [ChromiumFact]
    public async Task A_reply_that_hands_over_to_a_person_is_told_as_a_note()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = _ => Task.FromResult("<xml><MsgType>transfer_customer_service</MsgType></xml>");

        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);

        await Expect(page.Page.Locator(".note", new() { HasText = "已转接人工客服" })).ToBeVisibleAsync();
        await Expect(page.Answers).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task The_clock_is_set_from_the_page()
    {
        await using var host = await ScriptedHost.StartAsync();
        var page = await ChatPage.OpenAsync(chromium, Screen.Desktop, host.Address);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "大年初一" }).ClickAsync();

        await Expect(page.Page.Locator("[data-clock=day]")).ToHaveTextAsync("2027年2月6日 星期六");
        host.Clock.GetLocalNow().Hour.Should().Be(9);
    }

    [ChromiumFact]
    public async Task A_fresh_resident_starts_anew_and_the_one_before_is_not_forgotten()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = push => Text(Words(push) is { } words ? $"收到：{words}" : "欢迎");
        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);
        await page.SayAsync("楼道灯不亮");
        await page.ExpectAnswerAsync("收到：楼道灯不亮");

        await page.BecomeFreshAsync();

        await page.ExpectAnswerAsync("欢迎");
        await Expect(page.Own).ToHaveCountAsync(0);
        host.Pushes.Select(push => push.Element("FromUserName")!.Value).Distinct().Should().HaveCount(2);
        await page.OpenBenchAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "居民1" }).ClickAsync();
        await Expect(page.Own).ToHaveTextAsync(["1楼道灯不亮"]);
    }

    [ChromiumFact]
    public async Task What_could_not_be_sent_is_marked_and_sent_again_with_a_tap()
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = push => Text(Words(push) is { } words ? $"收到：{words}" : "欢迎");
        var page = await ChatPage.OpenAsync(chromium, Screen.Phone, host.Address);
        await page.ExpectAnswerAsync("欢迎");
        await page.Page.RouteAsync("**/dev/chat", route => route.AbortAsync());
        await page.SayAsync("楼道灯不亮");
        var again = page.Page.GetByLabel("没发出去，点一下重发");
        await Expect(again).ToBeVisibleAsync();

        await page.Page.UnrouteAllAsync();
        await again.ClickAsync();

        await page.ExpectAnswerAsync("收到：楼道灯不亮");
        await Expect(again).ToHaveCountAsync(0);
    }

    private static string? Words(XElement push) => push.Element("Content")?.Value;

    private static Task<string> Text(string words) =>
        Task.FromResult(new XElement("xml", new XElement("MsgType", "text"), new XElement("Content", new XCData(words))).ToString(SaveOptions.DisableFormatting));
}
