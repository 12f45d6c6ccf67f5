using System.Globalization;

namespace CommunityBot.Benchmarks.WeChat;

/// <summary>
/// <c>load [pushes] [at a time]</c>: the community's host against the floor on one machine, one redis-server, in the same
/// minutes, in turns, so that only ratios are told that carry over.
/// </summary>
internal static class LoadCommand
{
    private const string Question = "金海湾小区附近的药店";
    private const string Answer = "药";
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string[] words)
    {
        var pushes = Number(words, 1, 20_000);
        var concurrency = Number(words, 2, 32);
        using var redis = new RedisProcess();
        await redis.CallsAsync();
        var folder = Directory.CreateTempSubdirectory("cb-load-data-");
        using var floor = await HostUnderLoad.FloorAsync(redis.ConnectionString);
        using var bot = await HostUnderLoad.BotAsync(redis.ConnectionString, folder.FullName);
        using var onFloor = new PushLoad(floor.Address, Question, "好的");
        using var onBot = new PushLoad(bot.Address, Question, Answer);

        // Each resident's first message costs more than all others, and code is compiled anew while it is used.
        await onFloor.RunAsync(pushes * 2, concurrency, () => floor.ProcessorTime);
        await onBot.RunAsync(pushes * 2, concurrency, () => bot.ProcessorTime);

        List<(LoadFigures Floor, LoadFigures Bot)> rounds = [];
        var before = await redis.CallsAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var least = await onFloor.RunAsync(pushes, concurrency, () => floor.ProcessorTime);
            var whole = await onBot.RunAsync(pushes, concurrency, () => bot.ProcessorTime);
            rounds.Add((least, whole));
            Console.WriteLine($"floor {least}\nbot   {whole}\n      {whole.Against(least)}");
        }

        var calls = (await redis.CallsAsync()).ToDictionary(call => call.Key, call => call.Value - before.GetValueOrDefault(call.Key));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            Redis commands of floor and bot together, a push of each: {string.Join(", ", calls.Where(call => call.Value > pushes / 10).OrderByDescending(call => call.Value).Select(call => $"{call.Key} {call.Value / (double)(pushes * Rounds):0.0}"))}
            bot's memory {bot.Memory >> 20} MiB
            """));
        var (wrong, best) = (rounds.SelectMany(round => round.Bot.Wrong.Concat(round.Floor.Wrong)).ToArray(), rounds.OrderBy(round => round.Bot.Rate / round.Floor.Rate).ElementAt(Rounds / 2));
        Console.WriteLine($"median: {best.Bot.Against(best.Floor)}");
        Console.WriteLine(await AllocationsAsync(redis.ConnectionString, pushes, concurrency));
        Console.WriteLine(wrong.Length == 0 ? "every reply was right" : $"{wrong.Length} replies were wrong, for example: {wrong[0]}");
        folder.Delete(recursive: true);
        return wrong.Length == 0 ? 0 : 1;
    }

    // In a host of its own: to count costs.
    private static async Task<string> AllocationsAsync(string redis, int pushes, int concurrency)
    {
        var folder = Directory.CreateTempSubdirectory("cb-load-data-");
        double each;
        using (var bot = await HostUnderLoad.BotAsync(redis, folder.FullName, observed: true))
        using (var load = new PushLoad(bot.Address, Question, Answer))
        {
            await load.RunAsync(pushes, concurrency, () => bot.ProcessorTime);
            var before = await bot.AllocatedAsync();
            await load.RunAsync(pushes, concurrency, () => bot.ProcessorTime);
            each = (await bot.AllocatedAsync() - before) / pushes / 1024;
        }

        folder.Delete(recursive: true);
        return string.Create(CultureInfo.InvariantCulture, $"allocated {each:0.0} KiB a push (aim 40 or less)");
    }

    private static int Number(string[] words, int at, int otherwise) =>
        words.Length > at && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
