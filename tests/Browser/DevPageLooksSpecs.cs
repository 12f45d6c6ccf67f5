using System.Xml.Linq;
using CommunityBot.Tests.Channels.WebChat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Browser;

/// <summary>The page with everything on it, at both sizes: pictures for people, and the few things a machine can see for them.</summary>
[Collection(BrowserSpecs.Name)]
public sealed class DevPageLooksSpecs(Chromium chromium)
{
    private const string Places = """
    [
      {"name": "金海湾小区", "latitude": 35.04, "longitude": 111.03},
      {"name": "怡海名苑小区", "latitude": 35.0432, "longitude": 111.0262},
      {"name": "【示例】安和苑", "latitude": 35.0371, "longitude": 111.0335},
      {"name": "【示例】禹景花园", "latitude": 35.0418, "longitude": 111.0352},
      {"name": "【示例】老机械厂家属院", "latitude": 35.0447, "longitude": 111.0318},
      {"name": "【示例】盐湖新城一期", "latitude": 35.0352, "longitude": 111.0281},
      {"name": "【示例】学府里", "latitude": 35.0389, "longitude": 111.0241},
      {"name": "【示例】安邑公寓(回迁)", "latitude": 35.0462, "longitude": 111.0353},
      {"name": "金海湾社区党群服务中心", "category": "社区党群服务中心", "latitude": 35.0404, "longitude": 111.0303},
      {"name": "党员活动室(党群服务中心二楼)", "category": "活动室", "latitude": 35.0404, "longitude": 111.0303},
      {"name": "金海湾小区活动广场", "category": "活动广场", "latitude": 35.0399, "longitude": 111.0297},
      {"name": "便民打印点", "category": "便民打印", "latitude": 35.0404, "longitude": 111.0303},
      {"name": "维修工具便民柜", "category": "维修工具便民柜", "latitude": 35.0408, "longitude": 111.0299},
      {"name": "健身器材区", "category": "健身器材", "latitude": 35.0396, "longitude": 111.0294},
      {"name": "【示例】小修小补便民点", "category": "维修点(小修小补)", "latitude": 35.0406, "longitude": 111.0291},
      {"name": "【示例】社区菜市场", "category": "菜市场/生鲜", "latitude": 35.0421, "longitude": 111.0288},
      {"name": "【示例】家门口生活超市", "category": "综合超市", "latitude": 35.0402, "longitude": 111.0308},
      {"name": "【示例】北门便利店", "category": "便利店", "latitude": 35.041, "longitude": 111.0302},
      {"name": "【示例】安康大药房(商业街店)", "category": "药店", "latitude": 35.0397, "longitude": 111.0311},
      {"name": "【示例】仁和药店(24小时窗口)", "category": "药店", "latitude": 35.0441, "longitude": 111.0284},
      {"name": "【示例】惠民药店(东区店)", "category": "药店", "latitude": 35.0368, "longitude": 111.0342},
      {"name": "【示例】街坊理发店", "category": "美容美发", "latitude": 35.0401, "longitude": 111.0309}
    ]
    """;

    private const string Cover = "https://pictures.example/cover.png";

    [ChromiumFact]
    public Task Everything_fits_a_phone() => EverythingFitsAsync(Screen.Phone);

    [ChromiumFact]
    public Task Everything_fits_a_desktop() => EverythingFitsAsync(Screen.Desktop);

    private async Task EverythingFitsAsync(Screen screen)
    {
        await using var host = await ScriptedHost.StartAsync();
        host.Answer = push => Task.FromResult(Reply(push).ToString(SaveOptions.DisableFormatting));
        var page = await ChatPage.OpenAsync(chromium, screen, host.Address);
        await page.Page.RouteAsync("**/dev/places", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Places }));
        await page.Page.RouteAsync(Cover, route => route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = Pictures.Stairwell }));
        await page.Page.ReloadAsync();
        await page.ExpectAnswerAsync("您好");
        await page.KeepPictureAsync("welcome");

        await page.SayAsync("金海湾3号楼2单元楼道灯不亮了，三楼到四楼那块黑得很");
        await page.ExpectAnswerAsync("工单号");
        await page.SendPhotoAsync(new() { Name = "stairs.png", MimeType = "image/png", Buffer = Pictures.Stairwell });
        await page.ExpectAnswerAsync("照片收到");
        await page.KeepPictureAsync("repair");
        await page.OpenDrawerAsync("位置");
        await page.KeepPictureAsync("places");
        await page.Page.Locator("#place").GetByText("发送", new() { Exact = true }).ClickAsync();
        await page.ExpectAnswerAsync("仁和药店");
        await page.SayAsync("周末活动");
        await Expect(page.Page.Locator(".article")).ToBeVisibleAsync();
        await page.KeepPictureAsync("nearby");
        await page.Page.GetByLabel("更多功能").ClickAsync();
        await page.KeepPictureAsync("drawer");
        await page.OpenBenchAsync();
        await page.KeepPictureAsync("bench");
        await ExpectToFitAsync(page.Page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "特大" }).ClickAsync();
        await page.CloseBenchAsync();
        await page.KeepPictureAsync("large");
        await ExpectToFitAsync(page.Page);
    }

    private static async Task ExpectToFitAsync(IPage page)
    {
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("nothing may hang over the side");
        (await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('button, input, textarea')].every(e => e.labels?.length || e.ariaLabel || e.textContent.trim())"))
            .Should().BeTrue("everything one can press or fill has a name");
    }

    private static XElement Reply(XElement push) => (push.Element("MsgType")!.Value, push.Element("Content")?.Value) switch
    {
        ("location", _) => Text("离您最近、这会儿开着的：\n1. 仁和药店（24小时窗口）步行约9分钟\n   电话 0359-0000012，按铃购药\n2. 安康大药房（商业街店）步行约7分钟，21:30关门\n营业时间11月1日核对。<a href=\"https://apis.map.qq.com/uri/v1/marker\">看地图</a>"),
        ("image", _) => Text("照片收到，已加到刚才那一单。"),
        ("text", "周末活动") => new("xml", new XElement("MsgType", "news"), new XElement("ArticleCount", 1), new XElement("Articles", new XElement("item",
            new XElement("Title", "【示例】周末手机课：怎么用微信挂号"), new XElement("Description", "周六 10:00，党群服务中心一楼，有坡道。还有7个名额。"),
            new XElement("PicUrl", Cover), new XElement("Url", "https://example.org/event")))),
        ("text", _) => Text("报上了，工单号 20261127-018。\n金海湾3号楼2单元3–4层 楼道灯\n2小时内受理，24小时内到场。\n" + Option("改一下") + "　" + Option("撤回") + "\n想接电话通知可以留个手机号，不留也行。"),
        _ => Text("您好，我是社区小助手。报修、找店、查活动，说一句话就行。比如：\n" + Option("3号楼2单元楼道灯不亮了") + "\n" + Option("附近药店") + "\n" + Option("这周末有啥活动")),
    };

    private static string Option(string words) => $"<a href=\"weixin://bizmsgmenu?msgmenucontent={Uri.EscapeDataString(words)}&msgmenuid=1\">{words}</a>";

    private static XElement Text(string words) => new("xml", new XElement("MsgType", "text"), new XElement("Content", new XCData(words)));
}
