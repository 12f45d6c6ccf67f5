using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>Other people's clients and servers take the simulated platform for the real one.</summary>
public sealed class ThirdPartySpecs
{
    private const string Resident = "oResident0001";

    private static readonly SimulatorSettings Account = new();

    [ThirdPartyFact]
    public async Task The_client_wechat_api_is_satisfied()
    {
        await using var account = await ScriptedAccount.StartAsync();
        await account.Platform.Residents.FollowAsync(Resident);
        var picture = Path.GetTempFileName() + ".jpg";
        await File.WriteAllBytesAsync(picture, [0xFF, 0xD8, 0xFF]);

        var results = JsonNode.Parse(await ThirdParty.RunAsync("wechat-api.js", Api(account), Account.AppId, Account.AppSecret, Resident, picture))!;

        $"{results["menu"]}".Should().Be("报修");
        account.Platform.SceneOf($"{results["ticket"]}").Should().Be("b:3-u:2");
        ((int)results["follows"]!).Should().Be(1);
        $"{results["followers"]![0]}".Should().Be(Resident);
        ((int)results["bytes"]!).Should().Be(3);
        $"{results["refusal"]}".Should().Contain("invalid openid rid:");
        account.Platform.Residents.Screen(Resident)[^1].Text.Should().Be("您的工单已派出😀");
    }

    [ThirdPartyFact]
    public async Task The_client_node_easywechat_is_satisfied()
    {
        await using var account = await ScriptedAccount.StartAsync();
        await account.Platform.Residents.FollowAsync(Resident);

        var results = await ThirdParty.RunAsync("node-easywechat.js", Api(account), Account.AppId, Account.AppSecret, Resident);

        results.Should().Be("""{"sent":0,"token":134,"follows":1,"tag":"3号楼"}""");
        account.Platform.Residents.Screen(Resident)[^1].Text.Should().Be("您的工单已派出😀");
    }

    [ThirdPartyFact]
    public async Task The_server_wechat_understands_our_pushes_and_we_its_replies()
    {
        await using var account = await ScriptedAccount.StartAsync();
        using var server = await ThirdParty.StartAsync("wechat-server.js", Account.AppId, Account.Token, Account.EncodingAESKey);
        account.Platform.Bots = [new Uri((await server.StandardOutput.ReadLineAsync())!)];

        (await account.Platform.VerifyAsync()).Should().BeTrue();
        (await account.Platform.Residents.FollowAsync(Resident)).Text.Should().Be("收到subscribe");
        (await account.Platform.Residents.SayAsync(Resident, "3号楼灯不亮😀")).Text.Should().Be("回声：3号楼灯不亮😀");
        (await account.Platform.Residents.SendLocationAsync(Resident, 35.0371, 111.0335, "安和苑")).Text.Should().Be("35.0371,111.0335");
        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

    private static string Api(ScriptedAccount account) => account.Platform.Api.ToString().TrimEnd('/');
}
