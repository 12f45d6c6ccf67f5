using CommunityBot.Tests.Support;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Hosting;

/// <summary>The host starts fast, stays small, and stops when it is told to.</summary>
public sealed class StartSpecs(ITestOutputHelper output) : IDisposable
{
    private const long MostMegabytes = 250;

    private readonly HostFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fresh_host_answers_residents_within_its_memory()
    {
        using var host = _folder.Start();
        using var http = await host.ListenAsync();
        var phone = new Phone(http, "o-first");
        var listening = host.Age;

        var answer = await phone.SendAsync("附近药店", A.FridayEvening);
        output.WriteLine($"listening after {listening.TotalSeconds:0.00} s, first answer after {host.Age.TotalSeconds:0.00} s, {host.Megabytes} MiB");
        for (var turn = 0; turn < 200; turn++)
        {
            await new Phone(http, $"o-{turn}").SendAsync("这周末有啥活动", A.FridayEvening);
        }

        output.WriteLine($"after 200 more turns {host.Megabytes} MiB");
        answer.Should().NotBeEmpty();
        host.Megabytes.Should().BeLessThan(MostMegabytes);
    }

    [Fact]
    public async Task A_host_told_to_stop_ends_well_and_finds_everything_again()
    {
        using var host = _folder.Start();
        using var http = await host.ListenAsync();
        var phone = new Phone(http, "o-stopped");
        var acknowledgement = await phone.SendAsync("金海湾3号楼2单元楼道灯不亮了", A.FridayEvening);

        (await host.StopAsync()).Should().Be((0, ""));

        using var restarted = _folder.Start();
        using var again = await restarted.ListenAsync();
        (await phone.On(again).SendAsync("[重发]", A.FridayEvening)).Should().Be(acknowledgement);
    }
}
