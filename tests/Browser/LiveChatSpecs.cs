using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>What a newcomer to the repository does first: start the host, open the page, talk.</summary>
[Collection(BrowserSpecs.Name)]
public sealed class LiveChatSpecs(Chromium chromium)
{
    [ChromiumFact]
    public Task A_resident_is_answered_on_a_phone() => AResidentIsAnsweredAsync(Screen.Phone);

    [ChromiumFact]
    public Task A_resident_is_answered_on_a_desktop() => AResidentIsAnsweredAsync(Screen.Desktop);

    private async Task AResidentIsAnsweredAsync(Screen screen)
    {
        await using var host = new LiveHost();
        var page = await ChatPage.OpenAsync(chromium, screen, host.Address);

        await page.PinAsync("怡海名苑小区");
        await Expect(page.Page.Locator(".place")).ToContainTextAsync("怡海名苑小区");
        await Expect(page.Page.Locator(".waiting")).ToHaveCountAsync(0);
        await page.SayAsync("附近药店");
        await page.ExpectAnswerAsync("仁和药店");
        await page.KeepPictureAsync("live-pharmacy");

        await page.SayAsync("这周末有啥活动");
        await page.ExpectAnswerAsync("示例");
        await page.KeepPictureAsync("live-events");

        await page.BecomeFreshAsync();
        await Expect(page.Own).ToHaveCountAsync(0);
        await page.SayAsync("3号楼2单元楼道灯不亮了");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "金海湾" }).ClickAsync();
        await page.ExpectAnswerAsync("金海湾");
        await Expect(page.Own.Last).ToContainTextAsync("金海湾");
        await page.SendPhotoAsync(new() { Name = "stairs.png", MimeType = "image/png", Buffer = Pictures.Stairwell });
        await Expect(page.Own.Last.Locator("img")).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".waiting")).ToHaveCountAsync(0);
        await page.KeepPictureAsync("live-repair");
    }
}
