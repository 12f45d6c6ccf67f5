using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CommunityBot.Tests.State;

/// <summary>The embedded server keeps what it acknowledged, or says clearly why it does not start.</summary>
public sealed class EmbeddedGarnetSpecs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_there_after_a_restart()
    {
        Use(server => server.StringSet("a", "一"));
        Use(server => ((string?)server.StringGet("a")).Should().Be("一"));
    }

    [Fact]
    public async Task Every_acknowledged_turn_survives_kill_9()
    {
        var said = new List<string>();
        using (var child = new ChildProcess(Data))
        {
            child.NextLine().Should().Be(SpecProcess.Ready);
            while (said.Count < 300)
            {
                said.Add(child.NextLine());
            }

            said.AddRange(child.Kill());
        }

        using var garnet = Start();
        using var host = new StateBench(RedisConnections.To(garnet, 1), new RedisKeys("spec"));
        foreach (var (conversation, push, count) in said.Select(line => line.Split(' ')).GroupBy(words => words[0]).Select(words => (words.Key, words.Last()[1], words.Last()[2])))
        {
            var redelivered = await host.CountAsync(conversation, push);
            redelivered.Should().Be(count, "the redelivered push {0} of {1} gets the same reply", push, conversation);
        }
    }

    [Fact]
    public void A_second_process_on_the_folder_is_refused_and_the_first_goes_on()
    {
        using var garnet = Start();
        using var child = new ChildProcess(Data);
        var (exitCode, complaint) = child.End();
        exitCode.Should().Be(1);
        complaint.Should().Contain(Data).And.Contain("正被另一个进程使用").And.Contain("in use by another process").And.NotContain("   at ");
        using var connection = ConnectionMultiplexer.Connect($"!{garnet.EndPoint}");
        connection.GetDatabase().Ping();
    }

    [SmallDiskFact]
    public void A_full_disk_is_refused()
    {
        Directory.CreateDirectory(Data);
        using var child = new ChildProcess(Data, onSmallDisk: true);
        var (exitCode, complaint) = child.End();
        exitCode.Should().Be(1);
        complaint.Should().Contain(Data).And.Contain("写不进去").And.Contain("64 MiB").And.NotContain("   at ");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");
        Starting(Path.Combine(file, "data")).Should().Throw<StateUnavailableException>().WithMessage("*cannot be written*");
    }

    [Fact]
    public void Data_of_another_version_is_refused_and_left_alone()
    {
        Use(server => server.StringSet("a", "一"));
        File.WriteAllText(Path.Combine(Data, "garnet.version"), "1.0.0");
        var before = _folder.Files();
        Starting(Data).Should().Throw<StateUnavailableException>().WithMessage("*1.0.0*");
        _folder.Files().Should().BeEquivalentTo(before);
    }

    [Fact]
    public void An_unreadable_checkpoint_is_refused_and_left_alone()
    {
        Use(server =>
        {
            server.StringSet("a", "一");
            server.Execute("SAVE");
        });
        var checkpoint = Directory.EnumerateFiles(Data, "info.dat*", SearchOption.AllDirectories).ToList();
        checkpoint.Should().NotBeEmpty();
        checkpoint.ForEach(file => File.WriteAllBytes(file, new byte[64]));
        var before = _folder.Files();
        Starting(Data).Should().Throw<StateUnavailableException>().WithMessage("*cannot be read*");
        _folder.Files().Should().BeEquivalentTo(before);
    }

    [Fact]
    public void Data_that_lacks_the_last_stops_writes_is_refused()
    {
        Use(server => server.StringSet("a", "一"));
        Directory.Delete(Path.Combine(Data, "garnet"), recursive: true);
        Starting(Data).Should().Throw<StateUnavailableException>().WithMessage("*garnet.canary*");
        File.Delete(Path.Combine(Data, "garnet.canary"));
        Use(server => server.StringGet("a").IsNull.Should().BeTrue());
    }

    [Fact]
    public void A_long_path_still_gets_a_socket_and_only_this_user_may_open_it()
    {
        var data = Path.Combine(_folder.Path, new string('长', 60), "data");
        using var garnet = EmbeddedGarnet.Start(data, 32, NullLoggerFactory.Instance);
        var socket = garnet.EndPoint.ToString()!;
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(socket).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var connection = ConnectionMultiplexer.Connect($"!{socket}");
        connection.GetDatabase().Ping();
    }

    // Twice the memory in writes: what is never written again must not fall off its end, in strings or in collections.
    [Fact]
    public async Task Records_that_nobody_touches_outlive_any_amount_of_writing()
    {
        using (var garnet = Start())
        {
            using var connection = await ConnectionMultiplexer.ConnectAsync($"!{garnet.EndPoint}");
            var server = connection.GetDatabase();
            await server.StringSetAsync("cold", "冷");
            await server.SortedSetAddAsync("cold-set", "member", 1);
            for (var batch = 0; batch < 64; batch++)
            {
                var value = new byte[4096];
                await Task.WhenAll(Enumerable.Range(0, 256).Select(number => server.StringSetAsync($"hot{batch}:{number}", value, TimeSpan.FromHours(1))));
            }

            ((string?)await server.StringGetAsync("cold")).Should().Be("冷");
            (await server.SortedSetScoreAsync("cold-set", "member")).Should().Be(1);
        }

        Use(server => ((string?)server.StringGet("cold")).Should().Be("冷"));
    }

    private static Action Starting(string folder) => () => EmbeddedGarnet.Start(folder, 32, NullLoggerFactory.Instance).Dispose();

    private EmbeddedGarnet Start() => EmbeddedGarnet.Start(Data, 32, NullLoggerFactory.Instance);

    private void Use(Action<IDatabase> action)
    {
        using var garnet = Start();
        using var connection = ConnectionMultiplexer.Connect($"!{garnet.EndPoint},allowAdmin=true");
        action(connection.GetDatabase());
    }
}
