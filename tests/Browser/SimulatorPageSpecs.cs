using System.Text.Json.Nodes;
using CommunityBot.Tests.Channels.WeChat.Simulated;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Pushes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The simulated phone's menu: lists open above their button, and what an item asks for goes to the bot as such.</summary>
[Collection(BrowserSpecs.Name)]
public sealed class SimulatorPageSpecs(Chromium chromium)
{
    private const string Resident = "oResident0001";

    [ChromiumFact]
    public async Task A_list_opens_above_its_button_and_a_code_can_be_scanned_from_it()
    {
        await using var account = await StartAsync();
        var page = await OpenAsync(account, Screen.Desktop);

        await Expect(page.Locator("#menu .top")).ToHaveCountAsync(3);
        await Expect(page.Locator("#menu .list")).ToHaveCountAsync(0);
        await page.GetByText("报修", new() { Exact = true }).ClickAsync();
        await KeepAsync(page, "simulator-list");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "扫楼道码" }).ClickAsync();
        await page.GetByLabel("扫到的内容").FillAsync("QR-EST01-B03-U2");
        await KeepAsync(page, "simulator-sheet");
        await page.GetByText("确定", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator("#outcome")).ToContainTextAsync("outcome", new() { UseInnerText = false });
        account.Requests.Should().ContainSingle().Which.Should().Contain("<Event><![CDATA[scancode_waitmsg]]></Event>").And.Contain("<ScanResult><![CDATA[QR-EST01-B03-U2]]></ScanResult>");
    }

    [ChromiumFact]
    public async Task A_place_chosen_on_a_phone_is_an_event_and_a_message()
    {
        await using var account = await StartAsync();
        var page = await OpenAsync(account, Screen.SmallPhone);

        await page.GetByText("便民", new() { Exact = true }).ClickAsync();
        await KeepAsync(page, "simulator-list-phone");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "发位置" }).ClickAsync();
        await KeepAsync(page, "simulator-place");
        await page.GetByText("确定", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator("#screen li.resident")).ToContainTextAsync("安和苑");
        await Expect(page.Locator("#outcome")).ToContainTextAsync("outcome", new() { UseInnerText = false });
        account.Requests.Should().HaveCount(2);
        account.Requests.Last().Should().Contain("<Location_X>35.0371</Location_X>");
    }

    [ChromiumFact]
    public async Task A_button_without_a_list_speaks_at_once()
    {
        await using var account = await StartAsync();
        var page = await OpenAsync(account, Screen.SmallPhone);

        await page.GetByText("活动", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator("#outcome")).ToContainTextAsync("outcome", new() { UseInnerText = false });
        account.Requests.Should().ContainSingle().Which.Should().Contain("<Event><![CDATA[CLICK]]></Event>");
    }

    private static async Task<ScriptedAccount> StartAsync()
    {
        var account = await ScriptedAccount.StartAsync(new SimulatorSettings { Mode = PushMode.Plain });
        using var api = await ApiCaller.SignInAsync(account.Platform);
        var menu = JsonNode.Parse("""
            {"button":[
              {"name":"报修","sub_button":[{"type":"click","name":"我要报修","key":"报修"},{"type":"scancode_waitmsg","name":"扫楼道码","key":"scan"},{"type":"pic_photo_or_album","name":"拍照报修","key":"pic"}]},
              {"type":"click","name":"活动","key":"活动"},
              {"name":"便民","sub_button":[{"type":"location_select","name":"发位置","key":"place"},{"type":"view","name":"社区主页","url":"https://example.org/"}]}]}
            """)!.AsObject();
        (await api.CodeAsync("/cgi-bin/menu/create", menu)).Should().Be(0);
        await account.Platform.Residents.FollowAsync(Resident);
        account.Requests.Clear();
        return account;
    }

    private static Task<byte[]> KeepAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    private async Task<IPage> OpenAsync(ScriptedAccount account, Screen screen)
    {
        var page = await chromium.OpenAsync(screen);
        await page.GotoAsync(account.Platform.Page.ToString());
        return page;
    }
}
