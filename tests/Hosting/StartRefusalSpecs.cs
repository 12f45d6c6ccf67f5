using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Hosting;

/// <summary>What a host cannot do safely it refuses at the start: in a few words that name the cause, with an exit code, without a stack trace.</summary>
public sealed class StartRefusalSpecs : IDisposable
{
    private readonly HostFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_host_on_the_data_folder_is_refused_and_the_first_goes_on()
    {
        using var first = _folder.Start();
        using var http = await first.ListenAsync();
        var phone = new Phone(http, "o-first");
        await phone.SendAsync("金海湾3号楼2单元楼道灯不亮了", A.FridayEvening);

        await ShouldBeRefusedAsync(_folder.Start(), _folder.Path);

        (await phone.SendAsync("我报的那个怎么样了", A.FridayEvening)).Should().Contain("金海湾");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        await ShouldBeRefusedAsync(new HostProcess(Path.Combine(file, "data")), Path.Combine(file, "data"));
    }

    [Fact]
    public Task A_Redis_that_is_not_there_is_named() =>
        ShouldBeRefusedAsync(_folder.Start(("ConnectionStrings__Redis", $"!{_folder.Path}/nobody.sock,connectTimeout=500")), "ConnectionStrings:Redis");

    [Fact]
    public Task A_Redis_address_that_is_none_is_named() =>
        ShouldBeRefusedAsync(_folder.Start(("ConnectionStrings__Redis", "localhost,hurry=yes")), "ConnectionStrings:Redis");

    [Theory]
    [InlineData("WeChat:Mode", "open")]
    [InlineData("WeChat:Token", "")]
    [InlineData("WeChat:EncodingAESKey", "short")]
    [InlineData("Community:Now", "yesterday")]
    [InlineData("Community:TimeZone", "Middle/Earth")]
    [InlineData("State:KeyPrefix", "a b")]
    [InlineData("State:ConversationTimeToLive", "soon")]
    public Task A_wrong_setting_is_named(string name, string value)
    {
        var key = name.Split(':')[1];
        return ShouldBeRefusedAsync(_folder.Start((name.Replace(":", "__", StringComparison.Ordinal), value)), key);
    }

    private static async Task ShouldBeRefusedAsync(HostProcess host, string named)
    {
        using (host)
        {
            var (exitCode, complaint) = await host.EndAsync();

            exitCode.Should().Be(1);
            complaint.Should().Contain(named).And.NotContain("   at ");
        }
    }
}
