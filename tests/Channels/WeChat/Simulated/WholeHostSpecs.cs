using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Pushes;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The community's own host behind the simulated platform, in every mode and format.</summary>
public sealed class WholeHostSpecs
{
    private const string Resident = "oResident0001";

    [Theory]
    [InlineData("safe", PushMode.Safe, PushFormat.Xml)]
    [InlineData("safe", PushMode.Safe, PushFormat.Json)]
    [InlineData("compat", PushMode.Compat, PushFormat.Xml)]
    [InlineData("compat", PushMode.Compat, PushFormat.Json)]
    [InlineData("plain", PushMode.Plain, PushFormat.Xml)]
    [InlineData("plain", PushMode.Plain, PushFormat.Json)]
    public async Task A_resident_follows_asks_and_files(string mode, object pushMode, object format)
    {
        await using var platform = await WeChatPlatform.StartAsync(new SimulatorSettings { Mode = (PushMode)pushMode, Format = (PushFormat)format, Patience = TimeSpan.FromMinutes(1) }, TimeProvider.System);
        await using var host = new SimulatedHost(new HostWishes { Mode = mode, Api = platform.Api, BackupApi = platform.BackupApi });
        platform.Bots = [host.WeChat];

        (await platform.VerifyAsync()).Should().BeTrue();
        var welcome = await platform.Residents.FollowAsync(Resident);
        welcome.Outcome.Should().Be(PushOutcome.Answered);
        (await platform.Residents.SayAsync(Resident, "附近的药店几点关门")).Outcome.Should().Be(PushOutcome.Answered);
        var filed = await platform.Residents.SayAsync(Resident, "金海湾3号楼2单元楼道灯不亮");
        filed.Outcome.Should().Be(PushOutcome.Answered);
        filed.Shown!.Route.Should().Be("passive");
    }

    [Fact]
    public async Task Everything_a_phone_can_send_is_answered_or_acknowledged()
    {
        await using var platform = await WeChatPlatform.StartAsync(new SimulatorSettings { Patience = TimeSpan.FromMinutes(1) }, TimeProvider.System);
        await using var host = new SimulatedHost(new HostWishes { Api = platform.Api, BackupApi = platform.BackupApi });
        platform.Bots = [host.WeChat];
        var residents = platform.Residents;
        await residents.FollowAsync(Resident, "b:3-u:2");
        foreach (var deed in (Func<Task<PushResult>>[])
        [
            () => residents.ScanAsync(Resident, "b:3-u:2"),
            () => residents.SendImageAsync(Resident, [0xFF, 0xD8, 0xFF]),
            () => residents.SendVoiceAsync(Resident),
            () => residents.SendVideoAsync(Resident),
            () => residents.SendLocationAsync(Resident, 35.0371, 111.0335, "安和苑"),
            () => residents.SendLinkAsync(Resident, "通知", "https://example.org/"),
            () => residents.SendUnsupportedAsync(Resident),
            () => residents.ClickAsync(Resident, "帮助"),
            () => residents.ReportPositionAsync(Resident, 35.03, 111.03),
            () => residents.AcceptNoticesAsync(Resident, "T1"),
            () => residents.EventAsync(Resident, "kf_create_session", [new Field("KfAccount", "kf@gh")]),
            () => residents.EventAsync(Resident, "kf_close_session", [new Field("KfAccount", "kf@gh")]),
            () => residents.EventAsync(Resident, "invented_next_year", [new Field("Anything", 1L)]),
            () => residents.MessageAsync(Resident, "hologram", "全息", new Field("HologramId", "1")),
            () => residents.RevokeAsync(Resident),
            () => residents.UnfollowAsync(Resident),
        ])
        {
            (await deed()).Outcome.Should().NotBe(PushOutcome.Failed);
        }
    }
}
