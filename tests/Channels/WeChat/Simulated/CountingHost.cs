namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>What this assembly does when it is started as <c>counting-host</c>: a whole host with a <see cref="CountingBot"/>, to be killed.</summary>
internal static class CountingHost
{
    public const string Word = "counting-host";

    /// <summary>Takes a Redis, a key prefix and the API's two addresses; tells where it listens, and serves until it is killed or its parent is gone.</summary>
    public static async Task<int> ServeAsync(string redis, string prefix, string api, string backup)
    {
        await using var host = new SimulatedHost(new HostWishes { Redis = redis, KeyPrefix = prefix, Api = new Uri(api), BackupApi = new Uri(backup), Counts = true });
        await Console.Out.WriteLineAsync($"{host.WeChat}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
