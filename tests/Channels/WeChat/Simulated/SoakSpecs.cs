using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Clock;
using CommunityBot.WeChatSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// An hour of twelve residents and two hosts on one redis-server, by a clock that is put forward, while one in a hundred
/// of everything goes wrong on the way, a host is killed twice and the API's addresses refuse connections now and then.
/// </summary>
[Collection(TwoHostsSpecs.Name)]
public sealed class SoakSpecs : IAsyncLifetime
{
    private const int Hour = 3600;
    private const int Between = 60;
    private const string Speaking = "/cgi-bin/message/custom/send";

    // Of the budget of a try, 4.5 seconds, and the platform's patience, 5, each has its own step.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(75);
    private static readonly int[] Kills = [900, 2400];

    private readonly Random _chance = new(20261123);
    private readonly VirtualClock _clock = new(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(8)), ticks: false);
    private readonly List<OutboundMessage> _posted = [];
    private WeChatPlatform _platform = null!;
    private SoakResidents _residents = null!;
    private SoakHosts _hosts = null!;
    private int _refusals;

    public async Task InitializeAsync()
    {
        if (RedisServer.IsInstalled)
        {
            _platform = await WeChatPlatform.StartAsync(new SimulatorSettings { Seed = 20261123 }, _clock);
            _residents = new SoakResidents(_platform, 12);
            _hosts = await SoakHosts.StartAsync(_platform, _clock);
            await Task.WhenAll(_residents.Names.Select(resident => _platform.Residents.FollowAsync(resident)));
        }
    }

    public async Task DisposeAsync()
    {
        await (_hosts?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_platform?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [RedisFact]
    public async Task After_an_hour_of_faults_every_push_had_one_turn_and_every_kept_message_was_read()
    {
        foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.None))
        {
            _platform.Faults.Rate(fault, 0.01);
        }

        await LiveAsync();

        // The routes open: nothing goes wrong any more, and everybody writes once more.
        _platform.Faults.Clear();
        await SettleAsync();
        var doubts = 0;
        foreach (var resident in _residents.Names)
        {
            doubts += Answered(resident);
            (await _hosts.WaitingAsync(Conversation(resident))).Should().BeEmpty("what was kept has been shown");
            await FiledAsync(resident);
        }

        var read = string.Join('\n', _residents.Read);
        var unread = _posted.Where(message => !read.Contains(message.Text, StringComparison.Ordinal)).Select(message => message.Key).ToArray();
        unread.Should().BeSubsetOf(await _hosts.InDoubtAsync(), "what certainly did not arrive is said again or kept");
        _posted.Should().OnlyContain(message => read.Split(message.Text).Length <= 2, "nothing is said twice");
        var broken = _platform.Faults.Met(Speaking, Fault.ResetBefore, Fault.ServerError) + _refusals + _hosts.Kills;
        (unread.Length + doubts).Should().BeLessThanOrEqualTo(broken, "only a line that broke on a message leaves a doubt");
    }

    // Every word has one answer but those the platform gave up; gives how many answers broke off in the middle.
    private int Answered(string resident)
    {
        var (failed, answers) = (_residents.Failed(resident), _residents.Answers(resident));
        failed.Should().HaveCountLessThanOrEqualTo(1, "three faults in a row are one in a hundred thousand");
        answers.Select(answer => answer.Words).Should().OnlyHaveUniqueItems().And.BeSubsetOf(_residents.Said(resident));
        answers.Select(answer => answer.Turn).Should().OnlyHaveUniqueItems("a turn is one push's");
        var turns = answers.ToDictionary(answer => answer.Words, answer => answer.Turn);
        _residents.Prompt(resident).Where(turns.ContainsKey).Select(words => turns[words]).Should().BeInAscendingOrder("a resident's words have their turns in order");
        return _residents.Said(resident).Except(failed).Count(words => !turns.ContainsKey(words));
    }

    private async Task FiledAsync(string resident)
    {
        var filed = await _hosts.Services.GetRequiredService<IWorkOrderStore>().OfResidentAsync(Conversation(resident), Hour, CancellationToken.None);
        var asked = _residents.Said(resident).Where(words => words.StartsWith("下单", StringComparison.Ordinal)).ToArray();
        filed.Select(order => order.Description).Should().OnlyHaveUniqueItems("no order is doubled").And.BeSubsetOf(asked);
        asked.Except(_residents.Failed(resident)).Should().BeSubsetOf(filed.Select(order => order.Description), "no order is lost");
    }

    private async Task LiveAsync()
    {
        for (var second = 0; second < Hour; second++)
        {
            foreach (var (resident, number) in _residents.Names.Select((resident, number) => (resident, number)))
            {
                switch ((second + (number * Between / _residents.Names.Count)) % Between)
                {
                    case 0:
                        _residents.Say(resident, _chance.Next(40) switch { < 2 => "慢 2", 2 => "慢 6", < 15 => "下单", _ => "在吗" });
                        break;
                    // Now and then somebody goes on before the last is answered.
                    case 1 when _chance.Next(4) == 0:
                        _residents.Say(resident, "还有");
                        break;
                }
            }

            // Who has never written cannot be written to.
            await (second >= Between && second % 15 == 10 ? PostAsync(_residents.Names[second / 15 % _residents.Names.Count]) : Task.CompletedTask);
            await (_chance.Next(100) == 0 ? RefuseAsync() : Task.CompletedTask);
            await (Kills.Contains(second) ? KillAsync() : Task.CompletedTask);
            await AdvanceAsync(2);
        }
    }

    private async Task PostAsync(string resident)
    {
        var message = new OutboundMessage { Key = $"soak:{_posted.Count}", To = Conversation(resident), Text = $"通知〔{_posted.Count}〕", SendAt = _clock.GetUtcNow(), Topic = "soak" };
        _posted.Add(message);
        await _hosts.PostAsync(message);
    }

    // A second or two of refused connections: at the first address alone, or at both.
    private async Task RefuseAsync()
    {
        _refusals++;
        var closing = Task.WhenAll(_platform.SetApiOpenAsync(false), _chance.Next(2) == 0 ? _platform.SetBackupApiOpenAsync(false) : Task.CompletedTask);
        await AdvanceAsync(3);
        while (!closing.IsCompleted)
        {
            await AdvanceAsync(1);
        }

        await Task.WhenAll(_platform.SetApiOpenAsync(true), _platform.SetBackupApiOpenAsync(true));
    }

    // In the middle of everybody's turns. A claim ends by the machine's clock, so time runs as it does there.
    private async Task KillAsync()
    {
        foreach (var resident in _residents.Names)
        {
            _residents.Say(resident, "慢 3");
        }

        await AdvanceAsync(2, TimeSpan.FromMilliseconds(500));
        _hosts.Kill();
        await AdvanceAsync(30, Step);
        await _hosts.ReviveAsync();
    }

    // What can end without time passing ends first: a turn takes milliseconds, and only faults and slow turns wait for the clock.
    private async Task AdvanceAsync(int steps, TimeSpan? pace = null)
    {
        for (var step = 0; step < steps; step++)
        {
            await (_residents.Running is { Length: > 0 } running ? Task.WhenAny(Task.WhenAll(running), Task.Delay(pace ?? Calm)) : Task.CompletedTask);
            await _hosts.AdvanceAsync(Step);
        }
    }

    private async Task SettleAsync()
    {
        await UntilAsync(() => Task.FromResult(_residents.Running.Length == 0));
        foreach (var resident in _residents.Names)
        {
            // The courier goes round once a second of real time.
            await UntilAsync(async () => (await _hosts.PendingAsync(Conversation(resident))).Count == 0);
            _residents.Say(resident, "最后");
            await UntilAsync(async () => _residents.Running.Length == 0 && (await _hosts.WaitingAsync(Conversation(resident))).Count == 0);
        }
    }

    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await AdvanceAsync(2);
            await Task.Delay(20);
        }
    }

    private static string Conversation(string resident) => $"{new SimulatorSettings().AppId}:{resident}";
}
