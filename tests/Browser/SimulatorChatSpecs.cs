using CommunityBot.Tests.Channels.WeChat.Simulated;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>What the simulated phone shows of the bot's answers, with the channel itself between the bot and the phone.</summary>
[Collection(BrowserSpecs.Name)]
public sealed class SimulatorChatSpecs(Chromium chromium) : IAsyncLifetime
{
    private TalkingAccount _account = null!;

    public async Task InitializeAsync() => _account = await TalkingAccount.StartAsync();

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [ChromiumFact]
    public async Task A_long_answer_comes_in_several_bubbles_and_its_last_can_be_tapped()
    {
        var page = await SayAsync("名单");
        var answers = page.Locator("#screen li.account .bubble");

        await Expect(answers).ToHaveCountAsync(3);
        await Expect(answers.Last.Locator(".words")).ToContainTextAsync("还要吗？");
        await Expect(answers.Last.Locator(".option")).ToHaveTextAsync(["要", "不要"]);
        await KeepAsync(page, "simulator-long");
        await answers.Last.GetByText("要", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator("#screen li.resident .bubble").Last).ToHaveTextAsync("要");
        await Expect(answers.Last.Locator(".words")).ToHaveTextAsync("好的，都在这里了。");
        await Expect(answers.Last).ToBeInViewportAsync();
        await KeepAsync(page, "simulator-tapped");
    }

    [ChromiumFact]
    public async Task A_picture_is_seen_below_its_words()
    {
        var page = await SayAsync("图文");

        await Expect(page.Locator("#screen li.account .bubble")).ToHaveCountAsync(2);
        await Expect(page.Locator("#screen li.account .words").First).ToHaveTextAsync("在这里");
        (await page.Locator("#screen li.account img").EvaluateAsync<int>("async (img) => { await img.decode(); return img.naturalWidth; }")).Should().Be(320);
        await Expect(page.Locator("#screen li.account img")).ToBeInViewportAsync();
        await KeepAsync(page, "simulator-picture");
    }

    [ChromiumFact]
    public async Task A_card_with_a_page_is_one_thing_to_tap()
    {
        var page = await SayAsync("卡片");
        var card = page.Locator("#screen li.account a.card");

        await Expect(card).ToHaveAttributeAsync("href", "https://example.org/clinic");
        await Expect(card.Locator(".headline")).ToHaveTextAsync("周六义诊");
        await Expect(card.Locator(".words")).ToHaveTextAsync("内科、眼科，带上医保卡。");
        await KeepAsync(page, "simulator-card");
    }

    private static Task<byte[]> KeepAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    private async Task<IPage> SayAsync(string words)
    {
        var page = await chromium.OpenAsync(Screen.SmallPhone);
        await page.GotoAsync(_account.Platform.Page.ToString());
        await page.GetByLabel("消息", new() { Exact = true }).FillAsync(words);
        await page.GetByText("发送", new() { Exact = true }).ClickAsync();
        return page;
    }
}
