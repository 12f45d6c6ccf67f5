using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace CommunityBot.Tests.Privacy;

/// <summary>Who is forgotten is nowhere in Redis: in no key's name and in no value. The community keeps its orders.</summary>
public sealed class ErasureSpecs : IAsyncLifetime
{
    private static int _residents;

    private static readonly string[] Life =
    [
        "[关注]",
        "[扫码 QR-EST01-B03-U2]",
        "[语音 灯不亮]",
        "[图片]",
        "我电话是13812341234",
        "金海湾4号楼1单元有一股怪味",
        "没事了",
        "义诊提醒我",
        "元旦那个晚会 给我和老伴报名",
        "我想当志愿者 晚上有空",
        "我要适老版",
        "[位置 35.0371,111.0335 安和苑]",
        "附近的药店几点关门",
        "报个没人懂的哔哩哔哩吧啦",
        "转人工",
        "这边漏水了",
        "金海湾2号楼电梯有异响",
        "导出",
        "[菜单 帮助]",
    ];

    // Nobody else on the server all specs share.
    private readonly string _openId = $"oErased{Environment.ProcessId}x{Interlocked.Increment(ref _residents)}x";

    private readonly TestBot _bot = new(StateServer.Garnet.ConnectionString);
    private readonly DateTimeOffset _now = new(2026, 12, 17, 16, 0, 0, TimeSpan.FromHours(8));

    private IServer Server => _bot.Services.GetRequiredService<IConnectionMultiplexer>().GetServers()[0];

    private IDatabase Database => _bot.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();

    [Theory]
    [InlineData("[取关]")]
    [InlineData("[撤权 user_authorization_revoke]")]
    [InlineData("[撤权 user_authorization_cancellation]")]
    [InlineData("[撤权 user_info_modified]")]
    public async Task Who_leaves_or_takes_back_the_consent_is_nowhere(string deed)
    {
        var phone = await LiveAsync();

        await phone.SendAsync(deed, _now);
        await phone.SendAsync("[取关]", _now.AddSeconds(1));

        (await TracesAsync()).Should().BeEmpty();
        (await OrdersAsync()).Should().NotBeEmpty("the community keeps what is broken").And.OnlyContain(order => order.Reporter.Length == 0 && order.Photos.IsEmpty);
    }

    [Fact]
    public async Task Who_asks_for_it_in_the_chat_is_nowhere_and_keeps_the_receipt()
    {
        var phone = await LiveAsync();

        // What is said to a person is not for the bot.
        await phone.SendAsync("不等了", _now);
        await phone.SendAsync("删除我的全部信息", _now);
        var receipt = await phone.SendAsync("[点 确认删除]", _now);

        receipt.Should().Contain("回执");
        (await TracesAsync()).Should().BeEmpty();
        (await phone.SendAsync("[重发]", _now)).Should().Be(receipt, "a delivery repeated is answered as the first");
        (await OrdersAsync()).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_neighbour_takes_over_what_both_reported()
    {
        var (phone, neighbour) = (new Phone(_bot.Http, _openId), new Phone(_bot.Http, "oNeighbour"));
        await phone.SendAsync("金海湾3号楼2单元楼道灯不亮", _now);
        await neighbour.SendAsync("金海湾3号楼2单元楼道灯不亮", _now.AddMinutes(1));

        await phone.SendAsync("[取关]", _now.AddMinutes(2));

        (await TracesAsync()).Should().BeEmpty();
        (await OrdersAsync()).Should().ContainSingle().Which.Reporter.Should().Be(neighbour.Conversation);
    }

    public Task InitializeAsync() => _bot.SetClockAsync(_now);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task<Phone> LiveAsync()
    {
        await _bot.BindAsync(new Phone(_bot.Http, $"oStaff{_openId.GetHashCode(StringComparison.Ordinal)}"), "R01", _now);
        var phone = new Phone(_bot.Http, _openId);
        await phone.SendAsync("金海湾3号楼2单元门禁刷不开", _now);
        foreach (var said in Life)
        {
            await phone.SendAsync(said, _now);
        }

        await _bot.LookAsync(phone);
        var traces = await TracesAsync();
        foreach (var kind in (string[])["contact:", "orders-of:", "photo:", "photos-of:", "phone:", "events:of:", "events:roll:", "volunteer", "handover:desk", "outbox:to:"])
        {
            traces.Should().Contain(trace => trace.Contains(kind, StringComparison.Ordinal), "a scan that finds no {0} before the erasure shows nothing after it", kind);
        }

        return phone;
    }

    // Keys of other specs lie on the same server; this resident is in none of them.
    private async Task<IReadOnlyList<string>> TracesAsync()
    {
        var traces = new List<string>();
        await foreach (var key in Server.KeysAsync(pattern: "*"))
        {
            var value = await Database.KeyTypeAsync(key) == RedisType.String ? (string?)await Database.StringGetAsync(key) ?? "" : string.Join('\n', await Database.HashGetAllAsync(key));
            if ($"{key}\n{value}".Contains(_openId, StringComparison.Ordinal))
            {
                traces.Add($"{key}: {value[..Math.Min(value.Length, 300)]}");
            }
        }

        return traces;
    }

    private async Task<IReadOnlyList<WorkOrder>> OrdersAsync() =>
        await _bot.Services.GetRequiredService<IWorkOrderStore>().OfMonthAsync(_now.Year, _now.Month, CancellationToken.None);
}
