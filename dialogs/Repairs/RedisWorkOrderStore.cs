using System.Globalization;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Work orders in Redis: one string an order, and one of numbers for each resident. Each step of filing may be repeated
/// after a crash without a second order: the push claims its number first, and every later write says the same again.
/// </summary>
internal sealed class RedisWorkOrderStore(IConnectionMultiplexer redis, RedisKeys keys) : IWorkOrderStore
{
    private const string CompareAndSet = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2])
        return 1
        """;

    private const char Separator = '\n';

    private static readonly TimeSpan PushRemembered = TimeSpan.FromDays(7);

    private IDatabase Database => redis.GetDatabase();

    public async Task<WorkOrder> FileAsync(string push, DateTimeOffset now, Func<string, WorkOrder> order, CancellationToken cancellationToken)
    {
        var number = await NumberAsync(push, now);
        var filed = order(number);
        var written = Database.StringSetAsync(OrderKey(number), Serialize(filed), when: When.NotExists);
        await Task.WhenAll(written, Database.StringAppendAsync(ResidentKey(filed.Reporter), $"{number}{Separator}"));
        return await written ? filed : await FindAsync(number, cancellationToken) ?? filed;
    }

    public async Task<WorkOrder?> FindAsync(string number, CancellationToken cancellationToken) =>
        Deserialize(await Database.StringGetAsync(OrderKey(number)));

    public async Task<IReadOnlyList<WorkOrder>> OfResidentAsync(string resident, int most, CancellationToken cancellationToken)
    {
        var appended = ((string?)await Database.StringGetAsync(ResidentKey(resident)) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        // A redelivery appends its number once more; the first place counts.
        var newest = appended.Distinct().Reverse().Take(most);
        var orders = await Task.WhenAll(newest.Select(number => FindAsync(number, cancellationToken)));
        return [.. orders.OfType<WorkOrder>()];
    }

    public async Task<ChangeOutcome?> ChangeAsync(string number, Func<WorkOrder, ChangeOutcome> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = await Database.StringGetAsync(OrderKey(number));
            if (Deserialize(stored) is not { } order)
            {
                return null;
            }

            var outcome = change(order);
            if (outcome is not ChangeOutcome.Changed changed
                || (int)await Database.ScriptEvaluateAsync(CompareAndSet, [OrderKey(number)], [stored, Serialize(changed.Order)]) == 1)
            {
                return outcome;
            }
        }
    }

    // The counter may leave a gap when a push comes twice at once; a number is never given twice.
    private async Task<string> NumberAsync(string push, DateTimeOffset now)
    {
        var pushKey = keys.Of($"order-of-push:{push}");
        if (await Database.StringGetAsync(pushKey) is { IsNull: false } known)
        {
            return known.ToString();
        }

        var day = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var next = await Database.StringIncrementAsync(keys.Of($"order-count:{day}"));
        var number = string.Create(CultureInfo.InvariantCulture, $"{day}-{next:000}");
        var earlier = await Database.StringSetAndGetAsync(pushKey, number, PushRemembered, when: When.NotExists);
        return earlier.IsNull ? number : earlier.ToString();
    }

    private RedisKey OrderKey(string number) => keys.Of($"order:{number}");

    // A string, not a sorted set: the embedded server recovers strings from disk after any crash, collections not always.
    private RedisKey ResidentKey(string resident) => keys.Of($"order-numbers:{resident}");

    private static RedisValue Serialize(WorkOrder order) => JsonSerializer.SerializeToUtf8Bytes(order, RepairsJson.Default.WorkOrder);

    private static WorkOrder? Deserialize(RedisValue stored) =>
        stored.IsNull ? null : JsonSerializer.Deserialize(((ReadOnlyMemory<byte>)stored).Span, RepairsJson.Default.WorkOrder);
}
