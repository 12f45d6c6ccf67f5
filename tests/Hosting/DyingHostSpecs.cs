using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Hosting;

/// <summary>
/// A host dies after each of its steps in turn: every command to Redis is one, heard or not. WeChat then brings the push
/// to another host, and the resident must have one order under one number, and whoever is to mend it must hear of it.
/// </summary>
public sealed partial class DyingHostSpecs
{
    private const int MoreThanATurnTakes = 18;

    [Theory]
    [OnRedis]
    public async Task Wherever_a_host_dies_in_a_turn_there_is_one_order_and_its_crew_hears_of_it(StateServer server)
    {
        await using var cable = new CutCable(server.ConnectionString[1..]);
        var keys = StateServer.NewKeys().Prefix;
        await using var dying = new TestBot(cable.ConnectionString, keys);
        await using var living = new TestBot(server.ConnectionString, keys);
        await living.SetClockAsync(A.FridayEvening);
        await dying.SetClockAsync(A.FridayEvening);
        var crew = new Phone(living.Http, "o-dying-crew");
        await living.BindAsync(crew, "R06", A.FridayEvening);
        var reports = new List<(Phone Phone, string Words)>();
        for (var step = 1; step <= MoreThanATurnTakes; step++)
        {
            reports.Add(await ReportAsync(dying, cable, step, isHeard: step % 2 == 0));
        }

        var numbers = await Task.WhenAll(reports.Select(report => NumberAsync(report.Phone.On(living.Http))));
        numbers.Should().OnlyHaveUniqueItems();
        var store = living.Services.GetRequiredService<IWorkOrderStore>();
        foreach (var ((phone, _), number) in reports.Zip(numbers))
        {
            (await store.OfResidentAsync(phone.Conversation, 5, default)).Select(order => order.Number).Should().Equal(number);
        }

        // Whichever of the two went round.
        cable.Mend();
        await ConnectedAsync(dying);
        var (news, before) = (await living.LookAsync(crew), dying.Screen(crew));
        foreach (var number in numbers)
        {
            // What the dying host sent and could not cross out is sent again under its old key, by which channels know it.
            Regex.Count(news, number).Should().BeLessThanOrEqualTo(1);
            (news + before).Should().Contain(number, "the crew hears of every order");
        }

        (await living.Services.GetRequiredService<IOutbox>().PendingAsync(crew.Conversation, default)).Should().BeEmpty();
    }

    private static async Task<(Phone Phone, string Words)> ReportAsync(TestBot dying, CutCable cable, int step, bool isHeard)
    {
        var phone = new Phone(dying.Http, $"o-dying-{step}-{isHeard}");
        cable.Mend();
        await ConnectedAsync(dying);
        // Another staircase each time: these are no neighbours of one another.
        var words = $"金海湾{1 + (step % 6)}号楼{1 + (step / 6 % 3)}单元{(isHeard ? "楼道灯不亮了" : "单元门关不上了")}，{step}楼";
        cable.CutAfter(step, isHeard);
        await TryAsync(phone, words);
        return (phone, words);
    }

    // A try that finds the turn still under way says nothing of it: the next one does.
    private static async Task<string> NumberAsync(Phone phone)
    {
        while (true)
        {
            var answer = await TryAsync(phone, "[重发]");
            if (Number().Match(answer) is { Success: true } number)
            {
                return number.Value;
            }

            answer.Should().BeEmpty();
        }
    }

    // A host that cannot answer hangs up, as a dead one does; WeChat then asks again.
    private static async Task<string> TryAsync(Phone phone, string words)
    {
        try
        {
            return await phone.SendAsync(words, A.FridayEvening).WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
        {
            return "";
        }
    }

    private static async Task ConnectedAsync(TestBot bot)
    {
        var probe = new Phone(bot.Http, "o-dying-probe");
        while ((await TryAsync(probe, "你好")).Length == 0)
        {
            await Task.Yield();
        }
    }

    [GeneratedRegex(@"\d{8}-\d{3}")]
    private static partial Regex Number();
}
