using CommunityBot.Dialogs.Community;
using CommunityBot.Hosting;
using CommunityBot.Tests.Channels.WeChat;
using CommunityBot.Tests.Channels.WeChat.Api;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Hosting;

/// <summary>What is set up on the account once, beside the host.</summary>
public sealed class WeChatProgramSpecs
{
    [Fact]
    public async Task Codes_are_those_of_the_data_in_force_and_not_of_the_seed()
    {
        using var folder = new TemporaryFolder();
        using var connection = StateServer.Garnet.Connect();
        var keys = StateServer.NewKeys();
        await new RedisCommunityFiles(connection, keys, TimeProvider.System).SaveAsync(Sample.With("buildings.csv", text => text.Replace("QR-EST01-B01-U1", "QR-NEW-1", StringComparison.Ordinal)), default);
        await using var platform = await FakePlatform.StartAsync();
        platform.On("/cgi-bin/qrcode/create", _ => new { ticket = "T", url = "http://weixin.qq.com/q/02x" });
        var sheet = Path.Combine(folder.Path, "codes.html");

        (await WeChatProgram.RunAsync(
        [
            $"--ConnectionStrings:Redis={StateServer.Garnet.ConnectionString}", $"--State:KeyPrefix={keys.Prefix}", $"--State:DataFolder={folder.Path}",
            $"--WeChat:AppId={WeChatSample.AppId}", $"--WeChat:Token={WeChatSample.Token}", $"--WeChat:EncodingAESKey={WeChatSample.Key}", $"--WeChat:AppSecret={ApiBench.Secret}",
            $"--WeChat:ApiBaseAddress={platform.Address}", "--WeChat:BackupApiBaseAddress=http://127.0.0.1:1", "wechat", "qr", sheet,
        ])).Should().Be(0);

        (await File.ReadAllTextAsync(sheet)).Should().Contain("QR-NEW-1").And.NotContain("QR-EST01-B01-U1<");
        platform.CallsOf("/cgi-bin/qrcode/create").Should().Contain(call => call.Text.Contains("QR-NEW-1"));
    }
}
