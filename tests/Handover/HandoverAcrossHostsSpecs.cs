using System.Globalization;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Handover;

/// <summary>Residents and staff on several hosts stand in one queue.</summary>
public sealed class HandoverAcrossHostsSpecs
{
    private static readonly DateTimeOffset Afternoon = new(2026, 11, 27, 16, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [OnGarnet]
    [OnRedis]
    public async Task Each_resident_is_taken_once_and_the_count_is_true(StateServer server)
    {
        var prefix = StateServer.NewKeys().Prefix;
        await using var first = new TestBot(server.ConnectionString, prefix);
        await using var second = new TestBot(server.ConnectionString, prefix);
        TestBot[] bots = [first, second];
        await Task.WhenAll(bots.Select(bot => bot.SetClockAsync(Afternoon)));
        var staff = await StaffAsync(first, 5);

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Resident(bots, number).SendAsync("转人工", Afternoon)));
        var taken = await Task.WhenAll(staff.Select((phone, number) => phone.On(bots[number % 2].Http).SendAsync("接下一个", Afternoon)));

        told.Should().BeEquivalentTo(Enumerable.Range(0, 4).Select(ahead => string.Create(CultureInfo.InvariantCulture, $"正在转社区客服，前面{ahead}人。")));
        taken.Count(reply => reply.StartsWith("已接入", StringComparison.Ordinal)).Should().Be(4);
        taken.Count(reply => reply.StartsWith("现在没有居民在等", StringComparison.Ordinal)).Should().Be(1);
    }

    [Theory]
    [OnRedis]
    public async Task A_conversation_with_a_person_goes_on_over_the_other_host_in_order(StateServer server)
    {
        var prefix = StateServer.NewKeys().Prefix;
        await using var first = new TestBot(server.ConnectionString, prefix);
        await using var second = new TestBot(server.ConnectionString, prefix);
        await first.SetClockAsync(Afternoon);
        await second.SetClockAsync(Afternoon);
        var person = (await StaffAsync(first, 1))[0];
        var resident = Resident([first, second], 0);

        await resident.SendAsync("转人工", Afternoon);
        await person.On(second.Http).SendAsync("接下一个", Afternoon);
        await person.On(second.Http).SendAsync("您好", Afternoon);
        await person.SendAsync("您说", Afternoon);
        (await resident.On(second.Http).SendAsync("我家水管", Afternoon)).Should().BeEmpty();
        (await resident.SendAsync("爆了两天", Afternoon)).Should().BeEmpty();

        var seen = (await first.LookAsync(resident)) + (await second.LookAsync(resident));
        seen.IndexOf("您好", StringComparison.Ordinal).Should().BeInRange(0, seen.IndexOf("您说", StringComparison.Ordinal));
        var heard = (await first.LookAsync(person)) + (await second.LookAsync(person));
        heard.IndexOf("我家水管", StringComparison.Ordinal).Should().BeInRange(0, heard.IndexOf("爆了两天", StringComparison.Ordinal));
    }

    private static Phone Resident(TestBot[] bots, int number) => new(bots[number % 2].Http, $"o-resident-{number}");

    private static async Task<Phone[]> StaffAsync(TestBot bot, int count)
    {
        var roster = bot.Services.GetRequiredService<BookStaff>();
        var staff = Enumerable.Range(0, count).Select(number => new Phone(bot.Http, $"o-staff-{number}")).ToArray();
        foreach (var phone in staff)
        {
            await phone.SendAsync("你好", Afternoon);
            await roster.BindAsync(await roster.IssueCodeAsync("R02", "spec", default), phone.Conversation, default);
        }

        return staff;
    }
}
