using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using CommunityBot.Tests.Channels.WeChat.Simulated;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Support;

/// <summary>
/// What this assembly does when it is started as a program: a host with an embedded server, for specs that must see one
/// refuse or be killed.
/// </summary>
internal static class SpecProcess
{
    public const string Ready = "ready";

    /// <summary>Takes a data folder; counts in ten conversations for ever, telling each count once it is acknowledged.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [CountingHost.Word, var redis, var prefix, var api, var backup, .. var clock])
        {
            return await CountingHost.ServeAsync(redis, prefix, api, backup, clock.FirstOrDefault());
        }

        try
        {
            using var garnet = EmbeddedGarnet.Start(arguments[0], 32, NullLoggerFactory.Instance);
            using var host = new StateBench(RedisConnections.To(garnet, 4), new RedisKeys("spec"));
            Tell(Ready);
            await Task.WhenAll(Enumerable.Range(0, 10).Select(number => CountAsync(host, $"c{number}")));
            return 0;
        }
        catch (StateUnavailableException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task CountAsync(StateBench host, string conversation)
    {
        for (var push = 0; ; push++)
        {
            Tell($"{conversation} {push} {await host.CountAsync(conversation, $"{push}")}");
        }
    }

    // Whole lines, out at once: the reader takes them for acknowledged.
    private static void Tell(string line)
    {
        lock (Ready)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
