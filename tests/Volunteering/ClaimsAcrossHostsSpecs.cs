using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Volunteering;

/// <summary>Many want a place at once, on several hosts; nobody is promised one that is not there.</summary>
public sealed class ClaimsAcrossHostsSpecs
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 15, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Never_more_than_are_needed_have_a_place(StateServer server)
    {
        var prefix = StateServer.NewKeys().Prefix;
        await using var first = new TestBot(server.ConnectionString, prefix);
        await using var second = new TestBot(server.ConnectionString, prefix);
        TestBot[] bots = [first, second];
        await Task.WhenAll(bots.Select(bot => bot.SetClockAsync(Thursday)));
        var caller = new Phone(first.Http, "o-caller");
        await first.BindAsync(caller, "R01", Thursday);
        var volunteers = Enumerable.Range(0, 12).Select(number => new Phone(bots[number % 2].Http, $"o-volunteer-{number}")).ToArray();
        await Task.WhenAll(volunteers.Select(phone => phone.SendAsync("我想当志愿者 都行", Thursday)));
        await caller.SendAsync("吹哨 周六上午9点怡海名苑清楼道堆物 要8个人", Thursday);
        await caller.SendAsync("[点 发]", Thursday);

        var told = await Task.WhenAll(volunteers.Select(phone => phone.SendAsync("认领", Thursday)));
        var again = await Task.WhenAll(volunteers.Select((phone, number) => phone.On(bots[(number + 1) % 2].Http).SendAsync("[重发]", Thursday)));

        told.Count(reply => reply.StartsWith("认领好了", StringComparison.Ordinal)).Should().Be(8);
        told.Count(reply => reply.Contains("已经满了，谢谢您", StringComparison.Ordinal)).Should().Be(4);
        again.Should().Equal(told, "the same message has the same answer on every host");
        (await first.LookAsync(caller) + await second.LookAsync(caller)).Should().Contain("8人已满");
    }
}
