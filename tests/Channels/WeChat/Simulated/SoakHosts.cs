using System.Text.Json;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// Two hosts on one Redis behind one platform and one clock: a steady one in this process, whose services a spec may
/// ask, and a mortal one in a process of its own.
/// </summary>
internal sealed class SoakHosts : IAsyncDisposable
{
    private readonly WeChatPlatform _platform;
    private readonly VirtualClock _clock;
    private readonly HostWishes _wishes;
    private readonly SimulatedHost _steady;
    private HostProcess? _mortal;

    private SoakHosts(WeChatPlatform platform, VirtualClock clock, HostWishes wishes) =>
        (_platform, _clock, _wishes, _steady) = (platform, clock, wishes, new SimulatedHost(wishes));

    /// <summary>What the steady host is made of.</summary>
    public IServiceProvider Services => _steady.Services;

    private IBook Book => Services.GetRequiredService<IBook>();

    private IOutbox Outbox => Services.GetRequiredService<IOutbox>();

    /// <summary>How often the mortal host was killed.</summary>
    public int Kills { get; private set; }

    public static async Task<SoakHosts> StartAsync(WeChatPlatform platform, VirtualClock clock)
    {
        var hosts = new SoakHosts(platform, clock, new HostWishes
        {
            Redis = StateServer.Redis.ConnectionString,
            KeyPrefix = StateServer.NewKeys().Prefix,
            Clock = clock,
            Api = platform.Api,
            BackupApi = platform.BackupApi,
            Counts = true,
        });
        await hosts.ReviveAsync();
        return hosts;
    }

    /// <summary>Posts a message to be sent.</summary>
    public Task PostAsync(OutboundMessage message) => Book.ChangeAsync(
        async change =>
        {
            await Outbox.PostAsync(change, message);
            return true;
        },
        CancellationToken.None);

    /// <summary>What is still to be sent to somebody.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> PendingAsync(string conversation) =>
        [.. (await Outbox.PendingAsync(conversation, CancellationToken.None)).Where(IsOfSoak)];

    /// <summary>What is kept for somebody's next word.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> WaitingAsync(string conversation) =>
        [.. (await Services.GetRequiredService<WeChatKeptMessages>().WaitingAsync(conversation, CancellationToken.None)).Where(IsOfSoak)];

    // Orders go on telling of themselves as time passes, also after a resident's last word.
    private static bool IsOfSoak(OutboundMessage message) => message.Topic != "repairs";

    /// <summary>What broke off in the middle and may have arrived: it is not said again, and people see it among the dead letters.</summary>
    public async Task<HashSet<string>> InDoubtAsync() =>
    [
        .. (await Book.ReadLinesAsync(DeadLetter.Key, CancellationToken.None))
            .Select(line => JsonSerializer.Deserialize(line, OutboxJson.Default.DeadLetter)!)
            .Where(letter => letter.Reason == "may have arrived or not")
            .Select(letter => letter.Message.Key),
    ];

    /// <summary>Kills the mortal host; the platform learns of it by its deliveries.</summary>
    public void Kill()
    {
        _mortal!.Kill();
        _mortal.Dispose();
        _mortal = null;
        Kills++;
    }

    /// <summary>Starts another in its place; no time passes meanwhile.</summary>
    public async Task ReviveAsync()
    {
        _mortal = await HostProcess.StartAsync(_wishes.Redis!, _wishes.KeyPrefix, _platform, _clock);
        _platform.Bots = [_steady.WeChat, _mortal.WeChat];
    }

    /// <summary>Puts every clock forward: the mortal host's first, so that what it is late with is not the clock's fault.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await (_mortal?.AdvanceAsync(by) ?? Task.CompletedTask);
        _clock.Advance(by);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _mortal?.Dispose();
        await _steady.DisposeAsync();
    }
}
