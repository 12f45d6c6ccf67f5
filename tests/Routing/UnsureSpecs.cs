using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Routing;

/// <summary>From what nobody understood to a sentence the models learn from.</summary>
public class UnsureSpecs
{
    private static readonly DateTimeOffset Now = A.FridayEvening;

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task What_was_kept_is_exported_once_without_who_said_it(StateServer server)
    {
        await using var connection = server.Connect();
        var kept = new RedisNotUnderstood(connection, StateServer.NewKeys());
        await kept.AddAsync(Turn("p1", "蛐蛐罐子,我电话13800138000"));
        await kept.AddAsync(Turn("p1", "蛐蛐罐子,我电话13800138000"));
        await kept.AddAsync(Turn("p2", "第二句"));

        var since = await kept.SinceAsync(Now.AddDays(-8), Now);

        since.Select(line => line.Text).Should().Equal("蛐蛐罐子,我电话*", "第二句");
        since.Select(line => line.Resident).Distinct().Should().ContainSingle().Which.Should().NotContain("openid");
        (await kept.SinceAsync(Now.AddDays(1), Now.AddDays(2))).Should().BeEmpty();
    }

    [Theory]
    [OnGarnet]
    public async Task Another_community_hashes_the_same_resident_otherwise(StateServer server)
    {
        await using var connection = server.Connect();
        var (here, there) = (new RedisNotUnderstood(connection, StateServer.NewKeys()), new RedisNotUnderstood(connection, StateServer.NewKeys()));
        await here.AddAsync(Turn("p1", "一句"));
        await there.AddAsync(Turn("p1", "一句"));

        (await here.SinceAsync(Now, Now))[0].Resident.Should().NotBe((await there.SinceAsync(Now, Now))[0].Resident);
    }

    [Theory]
    [OnGarnet]
    public async Task An_export_corrected_by_staff_becomes_sentences(StateServer server)
    {
        await using var connection = server.Connect();
        var kept = new RedisNotUnderstood(connection, StateServer.NewKeys());
        await kept.AddAsync(Turn("p1", "蛐蛐罐子哪有"));
        var clock = new FakeTimeProvider(Now);
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var export = new StringWriter();
        await new UnsureExport(kept, clock).WriteAsync(new DateOnly(2026, 11, 1), export);
        using var folder = new TemporaryFolder();

        var labelled = export.ToString().Replace("none\t", "directory.find\t", StringComparison.Ordinal);
        var (added, refused) = await UnsureExport.TakeAsync(new StringReader(labelled + labelled + "directory\t乱写的\n"), folder.Path);

        added.Should().Be(1);
        refused.Should().Equal("directory\t乱写的");
        File.ReadAllLines(Path.Combine(folder.Path, "directory.find.txt")).Should().Equal("蛐蛐罐子哪有");
    }

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task A_resident_who_leaves_takes_their_words_along(StateServer server)
    {
        await using var connection = server.Connect();
        var kept = new RedisNotUnderstood(connection, StateServer.NewKeys());
        await kept.AddAsync(Turn("p1", "蛐蛐罐子"));
        await kept.AddAsync(Turn("p2", "别人的话", "openid-2"));
        await kept.AddAsync(Turn("p3", "还有一句"));

        (await kept.OfAsync("openid-1", Now)).Select(line => line.Text).Should().Equal("蛐蛐罐子", "还有一句");
        await kept.ForgetAsync("openid-1", Now);
        await kept.ForgetAsync("openid-1", Now);

        (await kept.OfAsync("openid-1", Now)).Should().BeEmpty();
        (await kept.SinceAsync(Now.AddDays(-1), Now)).Select(line => line.Text).Should().Equal("别人的话");
    }

    private static Turn Turn(string push, string text, string resident = "openid-1") => new()
    {
        Push = push,
        Resident = resident,
        Now = Now,
        Reading = A.Reading(text) with { Intents = [new IntentReading(IntentNames.None, 0.7, text)] },
    };
}
