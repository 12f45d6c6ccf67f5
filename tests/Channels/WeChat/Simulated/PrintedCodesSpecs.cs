using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Hosting;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>A code on a stairwell's wall, scanned from the account's menu: the phone reads the address it spells, and not its scene.</summary>
public sealed class PrintedCodesSpecs
{
    private const string Stairwell = "QR-EST01-B03-U2";

    private readonly RedisKeys _keys = StateServer.NewKeys();

    [Fact]
    public async Task A_printed_code_scanned_from_the_menu_is_answered_as_its_scene_is_and_any_other_is_turned_away()
    {
        using var folder = new TemporaryFolder();
        var settings = new SimulatorSettings { Patience = TimeSpan.FromMinutes(1) };
        await using var platform = await WeChatPlatform.StartAsync(settings, TimeProvider.System);
        (await WeChatProgram.RunAsync(
        [
            $"--ConnectionStrings:Redis={StateServer.Garnet.ConnectionString}", $"--State:KeyPrefix={_keys.Prefix}", $"--State:DataFolder={folder.Path}",
            $"--WeChat:AppId={settings.AppId}", $"--WeChat:Token={settings.Token}", $"--WeChat:EncodingAESKey={settings.EncodingAESKey}", $"--WeChat:AppSecret={settings.AppSecret}",
            $"--WeChat:ApiBaseAddress={platform.Api}", $"--WeChat:BackupApiBaseAddress={platform.BackupApi}", "wechat", "qr", Path.Combine(folder.Path, "codes.html"),
        ])).Should().Be(0);
        await using var host = new SimulatedHost(new HostWishes { Redis = StateServer.Garnet.ConnectionString, KeyPrefix = _keys.Prefix, Api = platform.Api, BackupApi = platform.BackupApi });
        platform.Bots = [host.WeChat];
        await Task.WhenAll(platform.Residents.FollowAsync("oByScene"), platform.Residents.FollowAsync("oByMenu"));

        var scanned = await platform.Residents.ScanAsync("oByScene", Stairwell);
        var read = await TapAsync(platform, platform.SpelledBy(Stairwell)!);
        read.Should().NotBeNull().And.Be(scanned.Text);
        (await platform.Residents.SayAsync("oByMenu", "单元门关不上")).Text.Should().Contain("金海湾3号楼2单元");

        (await TapAsync(platform, $"{platform.SpelledBy(Stairwell)}x")).Should().Contain("不是社区的");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Codes_made_anew_take_the_place_of_all_before(StateServer server)
    {
        using var connection = server.Connect();
        var codes = new WeChatPrintedCodes(new RedisBook(connection, _keys));
        await codes.ReplaceAsync([Code("A", "http://weixin.qq.com/q/02aaa"), Code("B", "http://weixin.qq.com/q/02bbb")], default);
        (await codes.SceneAsync(" https://weixin.qq.com/q/02aaa/ ", default)).Should().Be("A");

        await codes.ReplaceAsync([Code("A", "http://weixin.qq.com/q/02ccc")], default);
        (await codes.SceneAsync("http://weixin.qq.com/q/02ccc", default)).Should().Be("A");
        (await codes.SceneAsync("http://weixin.qq.com/q/02aaa", default)).Should().BeNull();
        (await codes.SceneAsync("http://weixin.qq.com/q/02bbb", default)).Should().BeNull();
        (await codes.SceneAsync("", default)).Should().BeNull();
    }

    private static WeChatStairwellCode Code(string scene, string url) => new("3号楼", scene, url);

    private static async Task<string?> TapAsync(WeChatPlatform platform, string spelled) =>
        (await platform.Menu.TapAsync("oByMenu", "scan", "scancode_waitmsg", new MenuInput(spelled, [], 0, 0))).Text;
}
