using System.Text.Json;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Clock;
using CommunityBot.WeChatSimulator.Faults;
using CommunityBot.WeChatSimulator.Pushes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// An hour of twelve residents and two hosts on one redis-server, by a clock that is put forward, while one in a hundred
/// of everything goes wrong on the way.
/// </summary>
[Collection(TwoHostsSpecs.Name)]
public sealed class SoakSpecs
{
    private const int Hour = 3600;
    private const int Between = 60;

    private readonly Random _chance = new(20261123);
    private readonly VirtualClock _clock = new(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(8)), ticks: false);
    private readonly string[] _residents = [.. Enumerable.Range(0, 12).Select(number => $"oResident{number:0000}")];
    private readonly Dictionary<string, List<Task<PushResult>>> _pushes = [];
    private readonly List<OutboundMessage> _posted = [];

    [RedisFact]
    public async Task After_an_hour_of_faults_every_push_had_one_turn_and_every_kept_message_was_read()
    {
        await using var platform = await WeChatPlatform.StartAsync(new SimulatorSettings { Seed = 20261123 }, _clock);
        var wishes = new HostWishes
        {
            Redis = StateServer.Redis.ConnectionString,
            KeyPrefix = StateServer.NewKeys().Prefix,
            Clock = _clock,
            Api = platform.Api,
            BackupApi = platform.BackupApi,
            Counts = true,
        };
        await using var first = new SimulatedHost(wishes);
        await using var second = new SimulatedHost(wishes);
        platform.Bots = [first.WeChat, second.WeChat];
        await Task.WhenAll(_residents.Select(resident => platform.Residents.FollowAsync(resident)));
        foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.None))
        {
            platform.Faults.Rate(fault, 0.01);
        }

        await LiveAsync(platform, first.Services);

        // The routes open: nothing goes wrong any more, and everybody writes once more.
        platform.Faults.Clear();
        await SettleAsync(platform, first.Services);
        foreach (var resident in _residents)
        {
            var failed = _pushes[resident].Count(push => push.Result.Outcome == PushOutcome.Failed);
            var counts = Replies.Counts(platform.Residents.Screen(resident));
            counts.Should().OnlyHaveUniqueItems();
            counts.Length.Should().BeInRange(_pushes[resident].Count - failed, _pushes[resident].Count);
            failed.Should().BeLessThanOrEqualTo(1, "three faults in a row are one in a hundred thousand");
        }

        var read = _residents.SelectMany(resident => platform.Residents.Screen(resident)).Select(line => line.Text ?? "").ToArray();
        var unread = _posted.Where(message => !read.Any(words => words.Contains(message.Text, StringComparison.Ordinal))).Select(message => message.Key).ToArray();
        unread.Should().BeSubsetOf(await LostAsync(first.Services), "what certainly did not arrive is said again or kept");
        unread.Length.Should().BeLessThanOrEqualTo(platform.Faults.Met("/cgi-bin/message/custom/send", Fault.ResetBefore, Fault.ServerError), "only a line that broke on a send leaves a doubt");
        _posted.Should().OnlyContain(message => read.Sum(words => words.Split(message.Text).Length - 1) <= 1, "nothing is said twice");
    }

    // What broke off in the middle may have arrived: it is not said again, and people see it among the dead letters.
    private static async Task<HashSet<string>> LostAsync(IServiceProvider host) =>
    [
        .. (await host.GetRequiredService<IBook>().ReadLinesAsync(DeadLetter.Key, CancellationToken.None))
            .Select(line => JsonSerializer.Deserialize(line, OutboxJson.Default.DeadLetter)!)
            .Where(letter => letter.Reason == "may have arrived or not")
            .Select(letter => letter.Message.Key),
    ];

    private async Task LiveAsync(WeChatPlatform platform, IServiceProvider host)
    {
        for (var second = 0; second < Hour; second++)
        {
            for (var number = 0; number < _residents.Length; number++)
            {
                if ((second + (number * Between / _residents.Length)) % Between == 0)
                {
                    Say(platform, _residents[number], _chance.Next(100) == 0 ? "慢 6" : "报修");
                }
            }

            if (second % 45 == 10)
            {
                await PostAsync(host, _residents[second / 45 % _residents.Length]);
            }

            await StepAsync();
        }
    }

    // Now and then somebody goes on before the last was answered.
    private void Say(WeChatPlatform platform, string resident, string words)
    {
        var said = _pushes.TryGetValue(resident, out var earlier) ? earlier : _pushes[resident] = [];
        said.Add(platform.Residents.SayAsync(resident, words));
        if (_chance.Next(10) == 0)
        {
            said.Add(platform.Residents.SayAsync(resident, "还有"));
        }
    }

    private async Task PostAsync(IServiceProvider host, string resident)
    {
        var message = new OutboundMessage
        {
            Key = $"soak:{_posted.Count}",
            To = $"{new SimulatorSettings().AppId}:{resident}",
            Text = $"通知〔{_posted.Count}〕",
            SendAt = _clock.GetUtcNow(),
            Topic = "soak",
        };
        _posted.Add(message);
        var outbox = host.GetRequiredService<IOutbox>();
        await host.GetRequiredService<IBook>().ChangeAsync(
            async change =>
            {
                await outbox.PostAsync(change, message);
                return true;
            },
            CancellationToken.None);
    }

    // What can end without time passing ends first: a turn takes milliseconds, and only faults and slow turns wait for the clock.
    private async Task StepAsync()
    {
        var running = _pushes.Values.SelectMany(said => said.TakeLast(4)).Where(push => !push.IsCompleted).ToArray();
        if (running.Length > 0)
        {
            await Task.WhenAny(Task.WhenAll(running), Task.Delay(150));
        }

        _clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task SettleAsync(WeChatPlatform platform, IServiceProvider host)
    {
        while (_pushes.Values.Any(said => said.TakeLast(4).Any(push => !push.IsCompleted)))
        {
            await StepAsync();
        }

        var outbox = host.GetRequiredService<IOutbox>();
        foreach (var resident in _residents)
        {
            // The courier goes round once a second of real time.
            while ((await outbox.PendingAsync($"{new SimulatorSettings().AppId}:{resident}", CancellationToken.None)).Count > 0)
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(20);
            }

            _pushes[resident].Add(platform.Residents.SayAsync(resident, "最后"));
            await _pushes[resident][^1];
        }
    }
}
