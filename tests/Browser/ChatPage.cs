using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The dev page as a resident's hands and eyes know it.</summary>
internal sealed class ChatPage(IPage page, Screen screen)
{
    private const float Patience = 20_000;

    public IPage Page => page;

    /// <summary>Every bubble of the bot, oldest first.</summary>
    public ILocator Answers => page.Locator(".turn:not(.own):not(.waiting) .bubble");

    public ILocator Own => page.Locator(".turn.own");

    /// <summary>Opens the page as a browser that has never been here and waits until it can be used.</summary>
    public static async Task<ChatPage> OpenAsync(Chromium chromium, Screen screen, Uri address)
    {
        var page = await chromium.OpenAsync(screen);
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address.ToString());
        await page.Locator("body[data-ready]").WaitForAsync();
        return new ChatPage(page, screen);
    }

    public async Task SayAsync(string words)
    {
        await page.GetByLabel("输入消息").FillAsync(words);
        await page.GetByLabel("输入消息").PressAsync("Enter");
    }

    /// <summary>Pins a place out of the drawer's list.</summary>
    public async Task PinAsync(string place)
    {
        await OpenDrawerAsync("位置");
        await page.Locator("#places button", new() { HasText = place }).ClickAsync();
        await page.Locator("#place").GetByText("发送", new() { Exact = true }).ClickAsync();
    }

    public async Task SendPhotoAsync(FilePayload photo)
    {
        await page.GetByLabel("更多功能").ClickAsync();
        await page.Locator("#photo").SetInputFilesAsync(photo);
    }

    public async Task OpenDrawerAsync(string tile)
    {
        await page.GetByLabel("更多功能").ClickAsync();
        await page.Locator(".tile", new() { HasText = tile }).ClickAsync();
    }

    public async Task OpenBenchAsync()
    {
        if (screen.Touch)
        {
            await page.Locator("#open-bench").ClickAsync();
        }
    }

    public async Task CloseBenchAsync()
    {
        if (screen.Touch)
        {
            await page.Locator("#close-bench").ClickAsync();
            await Expect(page.Locator("#close-bench")).ToBeHiddenAsync();
        }
    }

    public async Task BecomeFreshAsync()
    {
        await OpenBenchAsync();
        await page.Locator("#fresh").ClickAsync();
    }

    public Task ExpectAnswerAsync(string words) => Expect(Answers.Filter(new() { HasText = words }).Last).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Keeps a picture of the screen for people to look at, in artifacts/screenshots.</summary>
    public async Task KeepPictureAsync(string name)
    {
        await page.EvaluateAsync("() => document.fonts.ready");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"{name}-{screen.Name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
